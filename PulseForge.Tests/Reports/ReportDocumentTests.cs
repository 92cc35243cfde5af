using System.Globalization;
using PulseForge.Core.Programs;
using PulseForge.Core.Reports;
using PulseForge.Core.Units;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PulseForge.Tests.Reports;

public sealed class ReportDocumentTests
{
    private const int MostBytes = 150_000;

    [Fact]
    public void A_typical_report_has_two_or_three_pages_and_is_small()
    {
        var pdf = SampleReport.Print(SampleReport.Typical());
        using var document = PdfDocument.Open(pdf);

        Assert.InRange(document.NumberOfPages, 2, 3);
        Assert.InRange(pdf.Length, 10_000, MostBytes);
        Assert.All(document.GetPages(), page => Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height))));
    }

    [Fact]
    public void It_says_whose_it_is_and_what_was_planned_and_done()
    {
        using var document = PdfDocument.Open(SampleReport.Print(SampleReport.Typical()));
        var text = TextOf(document);

        Assert.Equal("Progress report of Amara Nwosu, 9 Nov – 15 Nov 2026", document.Information.Title);
        Assert.Equal("Maya Okafor, Northside Strength", document.Information.Author);
        foreach (var said in new[] { "Amara Nwosu", "Northside Strength", "Maya Okafor, coach", "9 – 15 November 2026", "4 of 4", "68 of 72", "three night shifts", "Back Squat", "Goal 150 kg", "The left knee", "12 Quay Street", $"Page 1 of {document.NumberOfPages}" })
            Assert.Contains(Plain(said), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "145,4")]
    [InlineData("en-GB", "145.4")]
    public void Numbers_are_written_as_the_reader_writes_them(string culture, string estimate)
    {
        using var document = PdfDocument.Open(SampleReport.Print(SampleReport.Typical(), culture: CultureInfo.GetCultureInfo(culture)));
        Assert.Contains(estimate, TextOf(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_lifts_in_pounds_reads_pounds()
    {
        using var document = PdfDocument.Open(SampleReport.Print(SampleReport.Typical() with { Unit = MassUnit.Pound }));
        Assert.Contains(Plain("320.6 lb"), TextOf(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_reads_spanish_gets_their_report_in_spanish_and_its_longer_words_find_room()
    {
        using var document = PdfDocument.Open(SampleReport.Print(SampleReport.Typical(), culture: CultureInfo.GetCultureInfo("es-ES")));

        foreach (var said in new[] { "Informe de progreso", "9 – 15 de noviembre de 2026", "Series de trabajo", "145,4", "Objetivo 150 kg", $"Página 1 de {document.NumberOfPages}" })
            Assert.Contains(Plain(said), TextOf(document), StringComparison.Ordinal);
        Assert.All(document.GetPages(), page => Assert.Equal([], Collisions(page)));
    }

    public static TheoryData<string, ProgressReport> Extremes => new()
    {
        { "forty lifts", SampleReport.Typical(lifts: 40) },
        { "nothing at all", SampleReport.Empty() },
        { "a name of 80 wide letters", SampleReport.Typical(name: new string('W', 80)) },
        { "a name from right to left", SampleReport.Typical(name: "ليلى بنت عبد الله بن محمد الحداد, שרה כהן") },
        { "a name that no font has", SampleReport.Typical(name: "\uA015\uA016 Ngô Đình Łukasz Ωμέγα Жанна 🏋️") },
        { "words without end", SampleReport.Typical(words: string.Join(' ', Enumerable.Repeat("strong", 280))) },
        { "words without a space", SampleReport.Typical(words: new string('m', Report.LongestWords)) },
        { "words of many lines", SampleReport.Typical(words: string.Join('\n', Enumerable.Repeat("line", 90))) },
        { "endless answers", SampleReport.Typical() with { CheckIns = [.. Enumerable.Range(0, 40).Select(n => new ReportCheckIn(new string('q', 200), new string('a', 2000), "−12 of 100 points"))] } },
    };

    [Theory, MemberData(nameof(Extremes))]
    public void Nothing_runs_off_the_page_or_over_something_else(string what, ProgressReport report)
    {
        var pdf = SampleReport.Print(report, SampleReport.Northside with { Business = new string('M', 80), Footer = new string('f', 500) });
        using var document = PdfDocument.Open(pdf);

        Assert.InRange(pdf.Length, 1, MostBytes);
        foreach (var page in document.GetPages())
        {
            Assert.All(page.Letters, letter => Assert.True(IsInside(letter, page), $"{what}: “{letter.Value}” at {letter.BoundingBox} on page {page.Number}"));
            Assert.Equal([], Collisions(page));
        }
    }

    [Fact]
    public void Figures_stand_under_each_other()
    {
        using var document = PdfDocument.Open(SampleReport.Print(SampleReport.Typical()));
        var widths = document.GetPages().SelectMany(p => p.Letters).Where(l => l.Value is [>= '0' and <= '9'] && Math.Abs(l.PointSize - 9.75) < 0.1).Select(l => Math.Round(l.Width, 2)).Distinct();

        Assert.InRange(widths.Count(), 1, 2);
    }

    [Fact]
    public void A_character_that_no_font_has_is_said_to_be_missing()
    {
        using var missing = PdfDocument.Open(SampleReport.Print(SampleReport.Typical(name: "\U000F1234x \uA015")));
        using var whole = PdfDocument.Open(SampleReport.Print(SampleReport.Typical(name: "Łukasz Ωμέγα Жанна Nguyễn שרה ليلى")));

        Assert.DoesNotContain(Plain("An empty box"), TextOf(whole), StringComparison.Ordinal);
        Assert.Contains(Plain("An empty box"), TextOf(missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amara Nwosu", "Amara Nwosu 2026-W46.pdf")]
    [InlineData("../../etc/passwd\r\nX: y", "etcpasswdX y 2026-W46.pdf")]
    [InlineData("\"; filename=\"evil.exe", "; filename=evil.exe 2026-W46.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe 2026-W46.pdf")]
    [InlineData("...", "report 2026-W46.pdf")]
    public void The_files_name_is_safe_whatever_the_client_is_called(string name, string expected) => Assert.Equal(expected, ReportFile.NameOf(name, new NodaTime.LocalDate(2026, 11, 15)));

    private static string TextOf(PdfDocument document) => Plain(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool IsInside(Letter letter, Page page) => letter.BoundingBox is var box && box.Left >= 36 && box.Right <= page.Width - 36 && box.Bottom >= 20 && box.Top <= page.Height - 20;

    /// <summary>Letters of different lines that cover each other.</summary>
    private static IEnumerable<string> Collisions(Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.BoundingBox.Area > 0.5).OrderByDescending(l => l.BoundingBox.Bottom).ToList();
        for (var i = 0; i < letters.Count; i++)
        {
            for (var j = i + 1; j < letters.Count && letters[j].BoundingBox.Top > letters[i].BoundingBox.Bottom - 20; j++)
            {
                var (a, b) = (letters[i].BoundingBox, letters[j].BoundingBox);
                var (across, down) = (Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left), Math.Min(a.Top, b.Top) - Math.Max(a.Bottom, b.Bottom));
                if (across > 1.5 && down > 1.5) yield return $"{letters[i].Value} and {letters[j].Value} at {a.Left:0},{a.Bottom:0}";
            }
        }
    }
}
