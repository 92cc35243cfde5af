using PulseForge.Bench;

var kernels = new Dictionary<string, Func<string[], int>> { ["notation"] = Of(NotationKernel.Run), ["report"] = Of(ReportKernel.Run), ["sheet"] = Of(SheetKernel.Run), ["client"] = rest => ClientKernel.RunAsync(rest).GetAwaiter().GetResult(), ["grid"] = rest => GridKernel.RunAsync(rest).GetAwaiter().GetResult(), ["faults"] = rest => FaultsInFull.RunAsync(rest).GetAwaiter().GetResult() };

if (args is [var name, .. var rest] && kernels.TryGetValue(name, out var run)) return run(rest);

Console.Error.WriteLine($"usage: bin/bench <kernel>, one of: {string.Join(", ", kernels.Keys)}");
return 2;

static Func<string[], int> Of(Action kernel) => _ =>
{
    kernel();
    return 0;
};
