using System.Reflection;
using PulseForge.Tests.Browser;
using PulseForge.Tests.Faults;
using PulseForge.Tests.Isolation.Access;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("PulseForge.Tests.Support.TestRun", "PulseForge.Tests")]
[assembly: TestCollectionOrderer("PulseForge.Tests.Support.LongestFirst", "PulseForge.Tests")]

namespace PulseForge.Tests.Support;

/// <summary>
/// xunit's own way of running, plus an end: what the run shared (databases, server, browser) is given back before the process goes.
/// The end of the process is too late for that, as its parent waits for 100 ms only.
/// </summary>
public sealed class TestRun(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            await Chromium.Close();
            await TemplateDatabase.Remove();
            await PostgresCluster.Stop();
        }
    }
}

/// <summary>What takes minutes begins first: at the end it would run on, alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(KillTests), nameof(CrawledApp), nameof(VideoWalkTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Array.Exists(Long, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)));
}
