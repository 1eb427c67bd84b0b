#!/usr/bin/env bash
# The packed tool from its making to its use, far from the repository: pack, install, init, new, build, check, serve,
# publish to a bare repository.
#
#     tests/tool.sh            packs first
#     tests/tool.sh FEED       takes the packages that lie in a folder
#
# It asks nothing, leaves nothing, and ends with "N passed, N failed".
set -uo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
served=
trap '[ -z "$served" ] || kill "$served" 2>/dev/null; rm -rf "$work"' EXIT
exec </dev/null
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1
unset DOTNET_WATCH SOURCE_DATE_EPOCH
passed=0
failed=0

step() {
    local name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $name"
        sed 's/^/        /' "$work/log"
    fi
}

downlink() { "$work/bin/downlink" "$@"; }

pack() { dotnet pack "$repository/src/Downlink.Cli" --output "$feed" -v quiet; }

install() { dotnet tool install downlink --tool-path "$work/bin" --source "$feed"; }

made_ahead() { find "$work/bin/.store" -path '*linux-x64*' -name downlink.dll | grep -q . || [ "$(uname -sm)" != "Linux x86_64" ]; }

write_post() {
    local path
    path=$(downlink new post "公式与代码" --tag 试写) || return
    # shellcheck disable=SC2016
    printf '%s\n' '质能方程 $E = mc^2$。' '' '```python' 'print("hello")' '```' >>"$path"
}

typeset_is_there() {
    command -v node >/dev/null || return 0
    grep -q '<math' "_site/posts/公式与代码/index.html" && grep -q 'hljs' "_site/posts/公式与代码/index.html"
}

builds_nothing() { downlink build --strict --base-url https://you.github.io/blog/ | grep -E '^Written +0 of '; }

serve() {
    "$work/bin/downlink" serve --port 0 >"$work/address" 2>"$work/serve.log" &
    served=$!
    for _ in $(seq 100); do
        [ -s "$work/address" ] && break
        sleep 0.2
    done
    curl --silent --fail --max-time 20 --output "$work/home.html" "$(head -n 1 "$work/address")" && grep -qi "<!doctype html>" "$work/home.html"
}

stop() {
    kill -TERM "$served" || return
    for _ in $(seq 100); do
        kill -0 "$served" 2>/dev/null || break
        sleep 0.2
    done
    ! kill -9 "$served" 2>/dev/null
    local code=$?
    served=
    return "$code"
}

repository_of_the_site() {
    git init -q --bare "$work/remote.git" && git init -q -b main . && git remote add origin "$work/remote.git" \
        && git config user.name A && git config user.email a@b.example && git add -A && git commit -qm "A site"
}

# What stands on the branch is the site as it was built.
is_published() {
    git clone -q --branch gh-pages "$work/remote.git" "$work/clone" && rm -rf "$work/clone/.git" && diff -r _site "$work/clone"
}

feed=${1:-$work/feed}
[ $# -gt 0 ] || step "pack" pack
step "install from a folder" install
step "compiled ahead where the system is known" made_ahead
mkdir "$work/away" && cd "$work/away" || exit 2
step "init" downlink init blog --language zh-CN --title "远处的站"
cd blog || exit 2
step "new post" write_post
step "build, strictly" downlink build --strict --base-url https://you.github.io/blog/
step "formulas and code are typeset" typeset_is_there
step "check" downlink check
step "the second build writes nothing" builds_nothing
step "doctor" downlink doctor
step "serve" serve
step "stop" stop
step "a repository for it" repository_of_the_site
step "publish" downlink publish
step "what is published is what was built" is_published
step "clean" downlink clean

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
