using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>What follows the words phase and week: the kind, a [name], factors of a deload, and what the week is like.</summary>
internal static class PhaseReader
{
    private static readonly string[] KindNames = Enum.GetNames<PhaseKind>().Select(name => name.ToLowerInvariant()).ToArray();

    public static PlanPhase Phase(TokenReader reader)
    {
        var kind = TryKind(reader) ?? throw KindExpected(reader);
        var phase = new PlanPhase(kind, kind.ToString(), []);
        while (reader.Current.Kind != TokenKind.End) phase = Option(reader, phase);
        return phase;
    }

    public static PlanWeek Week(TokenReader reader, PlanDraft plan)
    {
        var week = new PlanWeek([]);
        while (reader.Current.Kind != TokenKind.End) week = Option(reader, week, plan);
        return week;
    }

    private static PlanPhase Option(TokenReader reader, PlanPhase phase)
    {
        if (QuotedText.IsLabel(reader.Current)) return phase with { Name = Title(reader, PlanLimits.PhaseName) };
        if (reader.TryWord("repeat", "repeats")) return phase with { Repeats = true };
        if (reader.TryWord("sets")) return phase with { SetsFactor = Factor(reader) };
        return reader.TryWord("load") ? phase with { LoadFactor = Factor(reader) } : throw Unreadable(reader.Current, NotationTexts.PhaseOption);
    }

    private static PlanWeek Option(TokenReader reader, PlanWeek week, PlanDraft plan)
    {
        if (QuotedText.IsLabel(reader.Current)) return week with { Label = Title(reader, WorkoutLimits.Label) };
        if (reader.TryWord("like")) return week with { Days = Earlier(reader, plan).Days };
        if (reader.TryWord("sets")) return week with { SetsFactor = Factor(reader) };
        if (reader.TryWord("load")) return week with { LoadFactor = Factor(reader) };
        return TryKind(reader) is { } kind ? week with { Kind = kind } : throw Unreadable(reader.Current, NotationTexts.WeekOption);
    }

    /// <summary>The week of this number, with or without the word week before it.</summary>
    public static WeekDraft Earlier(TokenReader reader, PlanDraft plan)
    {
        reader.TryWord("week");
        var token = reader.Current;
        var number = reader.Whole(NotationTexts.WeekAgain);
        return plan.EarlierWeek(number) ?? throw Unreadable(token, NotationTexts.WeekAgain);
    }

    public static string Title(TokenReader reader, int max)
    {
        var token = reader.Take();
        Check(PlanLimits.Line(token.Text, max), token, token.End);
        return token.Text;
    }

    private static decimal Factor(TokenReader reader)
    {
        var token = reader.Current;
        var factor = RulePartReader.Percent(reader) / 100;
        Check(PlanLimits.Factor(factor), token, reader.TakenUpTo);
        return factor;
    }

    private static PhaseKind? TryKind(TokenReader reader)
    {
        if (!reader.Current.IsAny(KindNames)) return null;
        return Enum.Parse<PhaseKind>(reader.Take().Text, ignoreCase: true);
    }

    private static UnreadableException KindExpected(TokenReader reader)
    {
        var token = reader.Current;
        return new UnreadableException(token.Start, token.End, new Sentence(NotationTexts.PhaseKind, string.Join(", ", KindNames)), Spelling.Nearest(token.Text, KindNames));
    }
}
