using PulseForge.Core.Platform;
using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>Removes mails that went out long ago, and what was planned for days long past.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetOldMail(Retention retention) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await retention.ForgetAsync(cancellationToken);
}
