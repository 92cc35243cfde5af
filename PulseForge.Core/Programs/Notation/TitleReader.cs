using NodaTime;
using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>The lines that describe a program; but for the weekdays, the rest of the line is the text.</summary>
internal static class TitleReader
{
    private static readonly IsoDayOfWeek[] Weekdays = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    public static void Read(string line, PlanDraft plan)
    {
        var reader = new TokenReader(line, Lexer.Read(line), MassUnit.Kilogram);
        var word = reader.Take();
        switch (word.Text.ToUpperInvariant())
        {
            case "PROGRAM": plan.Name = Once(plan.Name, word, Text(reader, PlanLimits.Name)); break;
            case "LEVEL": plan.Level = Once(plan.Level, word, Text(reader, PlanLimits.Level)); break;
            case "GOAL": plan.Goal = Once(plan.Goal, word, Text(reader, PlanLimits.Goal)); break;
            case "ABOUT": plan.About = WithLine(plan.About, reader); break;
            default: plan.Weekdays = Days(reader); break;
        }
    }

    public static string Short(IsoDayOfWeek day) => day.ToString()[..3];

    private static string Text(TokenReader reader, int max)
    {
        var first = reader.Current;
        var text = reader.Line[first.Start..].Trim();
        Check(PlanLimits.Line(text, max), first, first.Start + text.Length);
        return text;
    }

    /// <summary>Each such line is a line of the description.</summary>
    private static string WithLine(string? before, TokenReader reader)
    {
        var first = reader.Current;
        var line = reader.Line[first.Start..].Trim();
        var about = before is null ? line : $"{before}\n{line}";
        Check(about.Length > PlanLimits.About ? new Sentence(ProgramTexts.About, PlanLimits.About) : null, first, first.Start + line.Length);
        return about;
    }

    private static string Once(string? before, Token word, string text) =>
        string.IsNullOrEmpty(before) ? text : throw Unreadable(word, NotationTexts.Twice);

    private static ValueList<IsoDayOfWeek> Days(TokenReader reader)
    {
        var days = new List<IsoDayOfWeek>();
        while (reader.Current.Kind != TokenKind.End)
        {
            var token = reader.Current;
            days.Add(Day(reader.Take()));
            if (days.Distinct().Count() < days.Count) throw Unreadable(token, ProgramTexts.Weekdays);
            reader.TrySymbol(',');
        }

        return days.ToValueList();
    }

    /// <summary>Mon or Monday.</summary>
    private static IsoDayOfWeek Day(Token token)
    {
        var day = Weekdays.FirstOrDefault(day => token.IsAny(day.ToString(), Short(day)));
        return day != IsoDayOfWeek.None ? day : throw Unreadable(token, NotationTexts.Weekday);
    }
}
