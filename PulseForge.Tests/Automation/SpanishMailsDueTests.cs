using NodaTime;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>What falls due for a client who reads Spanish goes out in Spanish, whatever the coach reads.</summary>
public sealed class SpanishMailsDueTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public async Task InitializeAsync()
    {
        await app.BeginAnew();
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set locale = 'es-ES' where id = '{Dana.ClientId}'");
    }

    public Task DisposeAsync() => Sql.Execute(app.Database.SuperuserConnection, "update clients set locale = 'en'");

    [Fact]
    public async Task Todays_session_and_the_reminder_of_a_missed_one_come_in_spanish()
    {
        var tomorrow = app.Today(Dana).PlusDays(1);
        await app.Schedule(Dana, tomorrow);
        await app.Pass(tomorrow.PlusDays(6) + LocalTime.Noon);

        var subjects = (await app.MailsTo(Dana.Email)).Select(mail => mail.Subject).ToList();
        Assert.Contains("Hoy Lower A: Back Squat 5 × 5 con 100 kg", subjects);
        Assert.Contains("Lower A sigue pendiente", subjects);
    }

    [Fact]
    public async Task A_check_in_and_its_reminder_come_in_spanish()
    {
        var tomorrow = app.Today(Dana).PlusDays(1);
        await app.Plan(Dana, tomorrow, [tomorrow.DayOfWeek]);
        await app.Pass(tomorrow.PlusDays(5) + LocalTime.Noon);

        var subjects = (await app.MailsTo(Dana.Email)).Select(mail => mail.Subject).ToList();
        Assert.Contains("Tu seguimiento está aquí: Weekly check-in", subjects);
        Assert.Contains("Pendiente: Weekly check-in", subjects);
    }
}
