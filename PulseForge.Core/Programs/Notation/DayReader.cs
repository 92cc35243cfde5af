using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>What follows the number of a day: its name and [competition], or the week whose day it is like.</summary>
internal static class DayReader
{
    public const string Competition = "[competition]";

    public static PlanDay Read(TokenReader reader, int number, PlanDraft plan)
    {
        if (IsCopy(reader)) return Copy(reader, number, plan);
        var first = reader.Current;
        var (name, isCompetition) = Name(reader);
        if (name.Length == 0) name = $"Day {number}";
        Check(PlanLimits.Line(name, PlanLimits.DayName), first, reader.Line.TrimEnd().Length);
        return new PlanDay(number, name, Workout.Empty, isCompetition);
    }

    /// <summary>A name that would be read as something else is quoted.</summary>
    public static string Print(string name)
    {
        var reader = new TokenReader(name, Lexer.Read(name), Units.MassUnit.Kilogram);
        return !IsCopy(reader) && Name(reader) == (name, false) ? name : QuotedText.Quote(name);
    }

    private static bool IsCopy(TokenReader reader) =>
        reader.Current.Is("like") && reader.Ahead(1).Is("week") && reader.Ahead(2).IsNumber && reader.Ahead(3).Kind == TokenKind.End;

    /// <summary>The rest of the line as it stands, or what is quoted.</summary>
    private static (string Name, bool IsCompetition) Name(TokenReader reader)
    {
        var text = reader.Line[reader.Current.Start..].Trim();
        var isCompetition = text.EndsWith(Competition, StringComparison.OrdinalIgnoreCase);
        if (isCompetition) text = text[..^Competition.Length].TrimEnd();
        var isQuoted = reader.Current.Kind == TokenKind.Quoted && reader.Current.End - reader.Current.Start == text.Length;
        return (isQuoted ? reader.Current.Text : text, isCompetition);
    }

    private static PlanDay Copy(TokenReader reader, int number, PlanDraft plan)
    {
        reader.Position++;
        var token = reader.Ahead(1);
        var week = PhaseReader.Earlier(reader, plan);
        return week.Day(number) ?? throw Unreadable(token, NotationTexts.DayLike, [token.Text, number]);
    }
}
