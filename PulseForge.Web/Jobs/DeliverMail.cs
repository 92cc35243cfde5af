using PulseForge.Core.Email;
using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>Sends what waits in the outbox.</summary>
[DisallowConcurrentExecution]
public sealed class DeliverMail(OutboxDelivery delivery, MailNudge nudge, IHostApplicationLifetime lifetime) : IJob
{
    public static readonly JobKey Key = new(nameof(DeliverMail));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        nudge.Heard();
        await delivery.RunAsync(lifetime.ApplicationStopping);
    }
}
