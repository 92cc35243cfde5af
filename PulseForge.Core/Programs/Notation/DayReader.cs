using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>What follows the number of a day: its name and [competition], or the week whose day it is like.</summary>
internal static class DayReader
{
    public const string Competition = "[competition]";

    public static PlanDay Read(TokenReader reader, int number, PlanDraft plan)
    {
        if (reader.Current.Is("like") && reader.Ahead(1).Is("week") && reader.Ahead(2).IsNumber && reader.Ahead(3).Kind == TokenKind.End) return Copy(reader, number, plan);
        var first = reader.Current;
        var text = reader.Line[first.Start..].Trim();
        var isCompetition = text.EndsWith(Competition, StringComparison.OrdinalIgnoreCase);
        var name = Unquoted(isCompetition ? text[..^Competition.Length].TrimEnd() : text);
        if (name.Length == 0) name = $"Day {number}";
        Check(PlanLimits.Title(name, PlanLimits.DayName), first, first.Start + text.Length);
        return new PlanDay(number, name, Workout.Empty, isCompetition);
    }

    /// <summary>A name that would be read as "like week 1" is quoted.</summary>
    public static string Print(string name)
    {
        var words = Lexer.Read(name);
        var looksLikeCopy = words.Count == 4 && words[0].Is("like") && words[1].Is("week") && words[2].IsNumber;
        return looksLikeCopy ? $"\"{name}\"" : name;
    }

    private static PlanDay Copy(TokenReader reader, int number, PlanDraft plan)
    {
        reader.Position++;
        var token = reader.Ahead(1);
        var week = PhaseReader.Earlier(reader, plan);
        return week.Day(number) ?? throw Unreadable(token, NotationTexts.DayLike, [token.Text, number]);
    }

    private static string Unquoted(string name) => name.Length > 1 && name[0] == '"' && name[^1] == '"' ? name[1..^1].Trim() : name;
}
