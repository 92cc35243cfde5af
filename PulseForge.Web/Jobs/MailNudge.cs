using PulseForge.Core.Email;
using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>Lets <see cref="DeliverMail"/> look at once after this process committed a mail, rather than in two seconds.</summary>
public sealed class MailNudge(MailBell bell, ISchedulerFactory schedulers, ILogger<MailNudge> log) : IHostedService
{
    private int _asked;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        bell.Rung += Ask;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        bell.Rung -= Ask;
        return Task.CompletedTask;
    }

    /// <summary>The job begins: whatever rings from now on asks anew.</summary>
    public void Heard() => Interlocked.Exchange(ref _asked, 0);

    private void Ask()
    {
        if (Interlocked.Exchange(ref _asked, 1) == 0) _ = TriggerAsync();
    }

    private async Task TriggerAsync()
    {
        try { await (await schedulers.GetScheduler()).TriggerJob(DeliverMail.Key); }
        catch (SchedulerException stopping) { log.LogDebug(stopping, "Nobody to nudge"); }
    }
}
