using BenchmarkDotNet.Running;
using Downlink.Benchmarks.Templates;

BenchmarkSwitcher.FromAssembly(typeof(ScribanBenchmarks).Assembly).Run(args);
