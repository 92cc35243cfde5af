using Quartz;

namespace PulseForge.Web.Jobs;

/// <summary>
/// When to look, in every worker. That nothing is lost or done twice is not Quartz's affair: the tables of due work and of the outbox see to it,
/// so its store is memory and any number of workers may look at once.
/// </summary>
public static class Schedule
{
    public static void AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            Every<DoDueWork>(quartz, TimeSpan.FromSeconds(5));
            Every<DeliverMail>(quartz, TimeSpan.FromSeconds(2));
            Every<MeasureQueues>(quartz, TimeSpan.FromSeconds(15));
            Every<ForgetOldMail>(quartz, TimeSpan.FromHours(1));
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddSingleton<MailNudge>();
        services.AddHostedService(provider => provider.GetRequiredService<MailNudge>());
    }

    private static void Every<T>(IQuartzBuilder quartz, TimeSpan interval) where T : IJob =>
        quartz.ScheduleJob<T>(trigger => trigger.WithSimpleSchedule(interval), job => job.WithIdentity(typeof(T).Name));
}
