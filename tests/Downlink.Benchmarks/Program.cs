using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Downlink.Benchmarks.Templates;

// In this process: a project generated beside this one would be built by the house's rules and fail them.
var job = Job.Default.WithWarmupCount(5).WithIterationCount(15)
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true));
BenchmarkSwitcher.FromAssembly(typeof(ScribanBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
