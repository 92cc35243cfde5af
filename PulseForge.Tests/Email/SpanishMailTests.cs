using PulseForge.Core.CheckIns;
using PulseForge.Core.Email;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Email;

/// <summary>Mails to a client who reads Spanish.</summary>
public sealed class SpanishMailTests(MailStudio studio) : IClassFixture<MailStudio>
{
    public static TheoryData<string> Kinds => [.. MailStudio.OfEachKind().Select(message => message.GetType().Name)];

    [Fact]
    public async Task The_sessions_mail_says_its_day_loads_and_reasons_in_spanish()
    {
        var mail = await Spanish<SessionToday>();

        Assert.Equal("Hoy Lower A: Back Squat & <b>Co</b> 5 × 5 con 122,5 kg", mail.Subject);
        Assert.Contains("jueves 12 de noviembre", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Back Squat & <b>Co</b>: La última vez todas las series llegaron a 5 con RPE 8: 2,5 kg más.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"es\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_ins_mail_and_its_reminder_are_in_spanish()
    {
        Assert.Equal("Tu seguimiento está aquí: Weekly & <b>Co</b>", (await Spanish<CheckInRequest>()).Subject);
        Assert.Equal("Pendiente: Weekly & <b>Co</b>", (await Spanish<CheckInReminder>()).Subject);
        Assert.Contains("hasta el 19 de noviembre de 2026, 08:00", (await Spanish<CheckInRequest>()).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_english_is_left_in_any(string kind)
    {
        var mail = await studio.Render(MailStudio.OfEachKind().Single(message => message.GetType().Name == kind), locale: "es-ES");

        foreach (var word in (string[])["the", "you", "your", "and", "this", "is", "of", "with", "not"]) Assert.DoesNotMatch($@"(?i)(?<![\w/.]){word}(?![\w/.])", mail.Subject + "\n" + mail.Text);
    }

    private Task<RenderedMail> Spanish<T>() where T : MailMessage => studio.Render(MailStudio.OfEachKind().OfType<T>().Single(), locale: "es-ES");
}
