using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Downlink.Benchmarks.Templates;
using Perfolizer.Horology;

// In this process: a project generated beside this one would be built by the house's rules and fail them. Many short iterations, so that
// the smallest says something on a busy machine too.
var job = Job.Default.WithWarmupCount(8).WithIterationCount(40).WithIterationTime(TimeInterval.FromMilliseconds(100))
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true));
BenchmarkSwitcher
    .FromAssembly(typeof(ScribanBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Min));
