using PulseForge.Core.Analytics;
using PulseForge.Core.Attention;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;
using PulseForge.Core.Feeds;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Seeding.Sample;
using PulseForge.Core.Training;
using PulseForge.Web.Pages.Coach.Programs;

namespace PulseForge.Web.Setup;

/// <summary>What the coach's pages ask of the domain.</summary>
public static class CoachSetup
{
    public static void AddCoach(this IServiceCollection services)
    {
        services.AddScoped<Invitations>();
        services.AddScoped<SampleClient>();
        services.AddScoped<ClientFacts>();
        services.AddScoped<ClientList>();
        services.AddScoped<TodayBoard>();
        services.AddScoped<ClientRecords>();
        services.AddScoped<Flags>();
        services.AddScoped<CheckInQueue>();
        services.AddScoped<CheckInReview>();
        services.AddScoped<ExerciseBook>();
        services.AddScoped<DraftUndo>();
        services.AddScoped<Followers>();
        services.AddScoped<BoardViews>();
        services.AddScoped<ExerciseLibrary>();
        services.AddScoped<ExerciseMerge>();
        services.AddScoped<ProgramOpening>();
        services.AddScoped<Assigning>();
        services.AddScoped<ClientSessions>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<Pausing>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<FeedContent>();
        services.AddScoped<FirstWeeks>();
        services.AddScoped<Substitutes>();
        services.AddScoped<FreeSessions>();
        services.AddScoped<SheetChanges>();
        services.AddScoped<ExerciseSwaps>();
    }
}
