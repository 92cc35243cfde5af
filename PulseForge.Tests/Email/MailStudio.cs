using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Email;
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
        yield return Session(link);
    }

    public static SessionToday Session(Uri link) => new(
        "Lower A", new LocalDate(2026, 11, 12), new LocalTime(7, 0), new Sentence("{0}, week {1}, day {2}", "Base Strength", 9, 1), 19,
        [
            new("A", "Back Squat & <b>Co</b>", "5 × 5", "122.5 kg"), new("B1", "Bench Press", "4 × 6–8", "65 kg"), new("B2", "Chest-Supported Row", "4 × 8–10", "26 kg"),
            new("C", "Romanian Deadlift", "3 × 6", "105 kg"), new("D", "Plank", "3 × 75 s", null),
        ],
        [new("Back Squat", new Sentence("Every set reached {0} at RPE {1} last time: {2} more.", 5, 8, "2.5 kg"))], link);

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
