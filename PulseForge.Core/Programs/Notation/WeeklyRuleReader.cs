using PulseForge.Core.Programs.Progression.Rules;
using static PulseForge.Core.Programs.Notation.RulePartReader;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Weekly steps of load, or of what is done.</summary>
internal static class WeeklyRuleReader
{
    public static ProgressionRule Read(TokenReader reader)
    {
        var plus = reader.TrySymbol('+');
        if (!plus || !reader.Current.IsNumber) throw Unreadable(reader.Current, NotationTexts.WeeklyStep);
        if (CountedUnit(reader.Ahead(1)) is { } unit) return Counted(reader, unit);
        if (AmountText.StartsMeasure(reader, reader.Position)) return Measured(reader);
        reader.Position--;
        return Load(reader);
    }

    private static WeeklyUnit? CountedUnit(Token token) => token switch
    {
        _ when token.IsAny("rep", "reps") => WeeklyUnit.Reps,
        _ when token.IsAny("set", "sets") => WeeklyUnit.Sets,
        _ when token.IsAny("round", "rounds") => WeeklyUnit.Rounds,
        _ => null,
    };

    private static WeeklyAmountRule Counted(TokenReader reader, WeeklyUnit unit)
    {
        var step = reader.Whole(NotationTexts.WeeklyStep);
        reader.Position++;
        return new WeeklyAmountRule(unit, step, reader.TryWord("to") ? reader.Whole(NotationTexts.Amount) : null);
    }

    private static WeeklyAmountRule Measured(TokenReader reader)
    {
        var token = reader.Current;
        var step = AmountText.Read(reader);
        WeeklyUnit? unit = step.Kind switch { AmountKind.Seconds => WeeklyUnit.Seconds, AmountKind.Metres => WeeklyUnit.Metres, _ => null };
        if (unit is null || step.IsRange) throw Unreadable(token, NotationTexts.WeeklyStep);
        return new WeeklyAmountRule(unit.Value, step.Min, reader.TryWord("to") ? LimitOf(reader, step.Kind) : null);
    }

    private static int LimitOf(TokenReader reader, AmountKind kind)
    {
        var token = reader.Current;
        var limit = AmountText.Read(reader);
        return limit.Kind == kind && !limit.IsRange ? limit.Min : throw Unreadable(token, NotationTexts.WeeklyStep);
    }

    private static WeeklyLoadRule Load(TokenReader reader)
    {
        var rule = new WeeklyLoadRule(WeightText.ReadSigned(reader), null, null, []);
        while (true)
        {
            if (reader.TryWord("anchor")) rule = rule with { Anchor = Anchor(reader) };
            else if (reader.TryWord("cut")) rule = rule with { VolumeCut = VolumeCut(reader) };
            else if (reader.TryWord("then")) rule = rule with { Then = Schemes(reader) };
            else return rule;
        }
    }

    private static WeeklyAnchor Anchor(TokenReader reader)
    {
        var session = reader.Current.Kind == TokenKind.Quoted ? reader.Take() : throw Unreadable(reader.Current, NotationTexts.Session);
        return new WeeklyAnchor(session.Text, RepMax(reader));
    }

    private static PercentRange VolumeCut(TokenReader reader)
    {
        var min = reader.Number(NotationTexts.Percent);
        var max = reader.TrySymbol('-') ? reader.Number(NotationTexts.Percent) : min;
        return reader.TrySymbol('%') ? new PercentRange(min, max) : throw Unreadable(reader.Current, NotationTexts.Percent);
    }
}
