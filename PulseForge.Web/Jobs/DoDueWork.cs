using PulseForge.Core.Automation;
using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>Does what is due in any business.</summary>
[DisallowConcurrentExecution]
public sealed class DoDueWork(DueWork work, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await work.RunAsync(lifetime.ApplicationStopping);
}
