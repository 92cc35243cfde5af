using System.Globalization;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>What every part of a printed program draws with. The same words come again and again: each is set once.</summary>
internal sealed record ProgramPaper(ProgramSheet Sheet, string Version, ReportBrand Brand, Sheets Sheets, Ink Ink, ReportTexts T, CultureInfo Culture) : Paper(Brand, Sheets, Ink, T, Culture)
{
    private readonly Dictionary<(string Text, float Width, Weight Weight), IReadOnlyList<Words>> _set = [];

    /// <summary>The lines of a cell.</summary>
    public IReadOnlyList<Words> Lines(string text, float width, float size, Weight weight = Weight.Regular)
    {
        if (text.Length == 0) return [];
        if (_set.TryGetValue((text, width, weight), out var lines)) return lines;
        return _set[(text, width, weight)] = Words.Wrapped(text, width, size, weight);
    }
}
