using PulseForge.Core.Platform;
using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>Asks how deep the queues are, so that a stalled one shows in the metrics.</summary>
[DisallowConcurrentExecution]
public sealed class MeasureQueues(WorkMeter meter, PlatformDb db) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await meter.MeasureAsync(db, cancellationToken);
}
