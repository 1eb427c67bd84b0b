#!/usr/bin/env pwsh
# The commands of the README under short names: ./build.ps1 build|test|serve|publish|accept
param(
    [Parameter(Position = 0)] [ValidateSet('build', 'test', 'serve', 'publish', 'accept')] [string] $Verb = 'build',
    [Parameter(ValueFromRemainingArguments)] [string[]] $Rest = @()
)

$ErrorActionPreference = 'Stop'
Push-Location $PSScriptRoot
try {
    switch ($Verb) {
        'build' { dotnet run --project src/Downlink.Cli -- build @Rest }
        'test' { dotnet test @Rest }
        'serve' { dotnet run --project src/Downlink.Cli -- serve @Rest }
        'publish' { dotnet publish src/Downlink.Cli --configuration Release @Rest }
        'accept' { $env:DOWNLINK_ACCEPT = '1'; dotnet test @Rest }
    }
    $code = $LASTEXITCODE
}
finally {
    Remove-Item Env:DOWNLINK_ACCEPT -ErrorAction SilentlyContinue
    Pop-Location
}
exit $code
