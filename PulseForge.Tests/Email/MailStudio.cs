using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Email;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Email;

/// <summary>Renders mails as the product does, without a database or a server.</summary>
public sealed class MailStudio : IAsyncDisposable
{
    public static readonly MailFrame Northside = new(
        "Northside Strength", "#1f4fd8", null, new Uri("https://northside.example/"), "14 Dock Road", null, "Maya");

    private readonly WebApplication _app = Build();

    /// <summary>One of each, with names that would break what is not encoded.</summary>
    public static IEnumerable<MailMessage> OfEachKind()
    {
        var (link, day) = (new Uri("https://northside.example/account/accept/abc-DEF_1"), Duration.FromHours(24));
        yield return new ConfirmEmail("Dana & <b>Co</b>", link, day);
        yield return new ResetPassword("Dana & <b>Co</b>", link, Duration.FromHours(1));
        yield return new SignInLink("Dana & <b>Co</b>", link, Duration.FromMinutes(10));
        yield return new ConfirmNewEmail("Dana & <b>Co</b>", link, day);
        yield return new EmailChanged("Dana & <b>Co</b>", "new@client.example", Instant.FromUtc(2026, 11, 12, 7, 5), DateTimeZoneProviders.Tzdb["Europe/Madrid"]);
        yield return new FindMyBusiness([new("Northside & <b>Co</b>", link), new("Ring Side", new Uri("https://ring-side.example/account/sign-in"))]);
        yield return new CoachInvitation("Northside & <b>Co</b>", "Maya", link, Duration.FromDays(7));
        yield return new ClientInvitation("Northside & <b>Co</b>", "Dana", "Maya", link, Duration.FromDays(7));
        yield return new GuardianConsent("Northside & <b>Co</b>", "Dana", "Maya", link, Duration.FromDays(7));
        yield return new GuardianAgreed("Northside & <b>Co</b>", "Dana", link);
        yield return Session(link);
        yield return new Core.Reports.ProgressReportReady(Guid.NewGuid(), Reports.SampleReport.Typical(name: "Dana & <b>Co</b>", words: "Well done & <b>Co</b>"), false, link);
        yield return new SessionMissed(Session(link).Sheet, new LocalDateTime(2026, 11, 15, 0, 0), new NextSession("Upper & <b>Co</b>", new LocalDate(2026, 11, 14)), link);
        yield return new GoalReached(new(Guid.NewGuid(), "Squat & <b>Co</b>", false, null, 120, new LocalDate(2026, 11, 12), 2, 3), new Mass(120, MassUnit.Kilogram), link);
        yield return new CheckInRequest("Weekly & <b>Co</b>", new LocalDate(2026, 11, 12), 10, Instant.FromUtc(2026, 11, 19, 7, 0), DateTimeZoneProviders.Tzdb["Europe/Madrid"], new LocalTime(7, 0), link);
        yield return new CheckInReminder("Weekly & <b>Co</b>", new LocalDate(2026, 11, 12), Instant.FromUtc(2026, 11, 19, 7, 0), DateTimeZoneProviders.Tzdb["Europe/Madrid"], link);
        yield return new CheckInReply("Maya & <b>Co</b>", "Weekly & <b>Co</b>", new LocalDate(2026, 11, 12), "Well done & <b>Co</b>\n\nSee you.", link);
    }

    public static SessionToday Session(Uri link) => new(
        new SessionSheet(
            new SessionHead(Guid.NewGuid(), Guid.NewGuid(), "Dana", "Lower A", new LocalDate(2026, 11, 12), SessionStatus.Planned, "Base Strength", 9, 12, 1, MassUnit.Kilogram, "Europe/Madrid"),
            [Block(0, "A", Done("A", "Back Squat & <b>Co</b>", 122.5m, Amount.Reps(5), 5, new LinearRule(2.5m))), Block(1, "B", Done("B1", "Bench Press", 65, Amount.Reps(6, 8), 4), Done("B2", "Plank", null, Amount.Seconds(75), 3))], null),
        new LocalTime(7, 0), link);

    private static SheetBlock Block(int index, string letter, params SheetItem[] items) => new(index, letter, new Block(BlockKind.Superset, [.. items.Select(i => i.Item)]), items);

    private static SheetItem Done(string reference, string name, decimal? kg, Amount amount, int count, ProgressionRule? rule = null)
    {
        var load = kg is { } known ? Load.Kilograms(known) : Load.None;
        var target = new ExerciseTarget([.. Enumerable.Repeat(new PlannedSet(SetKind.Work, amount, load, kg), count)], new Sentence(Reasons.ReachedRepsAtRpe, 5, 8, new Mass(2.5m)));
        var item = new Item(new ExerciseRef(null, null, name), [new SetGroup(count, amount, load)], Progression: rule);
        return new SheetItem(0, 0, reference, item, Guid.Empty, null, [], target, StepIncrements.Added(MassUnit.Kilogram), [.. target.Sets.Select((planned, order) => new SheetSet(0, 0, order, planned, null, null))]);
    }

    public async Task<RenderedMail> Render(MailMessage message, MailFrame? frame = null, string locale = "en-GB")
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMailRenderer>().RenderAsync(message, frame ?? Northside, locale, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test", ApplicationName = typeof(MailSetup).Assembly.GetName().Name });
        builder.AddPages();
        builder.AddMail();
        return builder.Build();
    }
}
