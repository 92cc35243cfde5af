using PulseForge.Bench;

var kernels = new Dictionary<string, Action> { ["notation"] = NotationKernel.Run, ["report"] = ReportKernel.Run };

if (args is [var name] && kernels.TryGetValue(name, out var run))
{
    run();
    return 0;
}

Console.Error.WriteLine($"usage: bin/bench <kernel>, one of: {string.Join(", ", kernels.Keys)}");
return 2;
