using PulseForge.Core.Programs.Progression.Rules;
using static PulseForge.Core.Programs.Notation.RulePartReader;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// What follows the word progress:
/// <code>
/// +2.5kg [fail 2 -10%]
/// double 2.5kg [8-12]
/// tm +5kg [every 3w] [at 90%] [fail -10%]
/// stages 5x3+ 6x2+ 10x1+ +5kg then retest 5rm 85%      … then first +7.5kg
/// weekly +2.5kg [anchor "Intensity" 5rm] [cut 5-10%] [then 1x5 2x3 3x2 5x1]
/// weekly +1 rep [to 12]      +1 set   +1 round   +30s to 20min   +100m to 2km
/// ladder [tm] 0-1 +0kg 2-3 +2.5kg 4-5 +5kg 6+ +7.5kg [on 1+]
/// amrap 25 +2.5kg
/// reps 50
/// apre 6
/// rpe [cap 5%]
/// </code>
/// </summary>
internal static class RuleReader
{
    private static readonly string[] Words = ["double", "tm", "stages", "weekly", "ladder", "amrap", "reps", "apre", "rpe"];

    public static ProgressionRule Read(TokenReader reader)
    {
        if (reader.Current.IsSymbol('+')) return Linear(reader);
        var word = reader.Take();
        return word.Kind == TokenKind.Word ? Named(word, reader) : throw Unreadable(word, NotationTexts.Rule);
    }

    private static ProgressionRule Named(Token word, TokenReader reader) => word.Text.ToUpperInvariant() switch
    {
        "DOUBLE" => new DoubleRule(Increment(reader), TryRange(reader)),
        "TM" => TrainingMax(reader),
        "STAGES" => Stages(reader),
        "WEEKLY" => WeeklyRuleReader.Read(reader),
        "LADDER" => Ladder(reader),
        "AMRAP" => new AmrapThresholdRule(reader.Whole(NotationTexts.LadderStep), Increment(reader)),
        "REPS" => new RepTotalRule(reader.Whole(NotationTexts.Amount)),
        "APRE" => new ApreRule(reader.Whole(ProgramTexts.Apre)),
        "RPE" => new RpeRule(reader.TryWord("cap") ? Percent(reader) : null),
        _ => throw new UnreadableException(word.Start, word.End, new Sentence(NotationTexts.Rule), Spelling.Nearest(word.Text, Words)),
    };

    private static LinearRule Linear(TokenReader reader)
    {
        var increment = WeightText.ReadSigned(reader);
        if (!reader.TryWord("fail")) return new LinearRule(increment);
        return new LinearRule(increment, new FailureReset(reader.Whole(NotationTexts.Amount), Cut(reader)));
    }

    private static TrainingMaxRule TrainingMax(TokenReader reader)
    {
        var rule = new TrainingMaxRule(Increment(reader));
        while (true)
        {
            if (reader.TryWord("every")) rule = rule with { CycleWeeks = Weeks(reader) };
            else if (reader.TryWord("at")) rule = rule with { PercentOfOneRepMax = Percent(reader) };
            else if (reader.TryWord("fail")) rule = rule with { FailResetPercent = Cut(reader) };
            else return rule;
        }
    }

    private static int Weeks(TokenReader reader)
    {
        var weeks = reader.Whole(NotationTexts.Amount);
        return reader.TryWord("w", "week", "weeks") ? weeks : throw Unreadable(reader.Current, NotationTexts.CycleWeeks);
    }

    private static StagesRule Stages(TokenReader reader)
    {
        var stages = Schemes(reader);
        return new StagesRule(stages, Increment(reader), Restart(reader));
    }

    private static StageRestart Restart(TokenReader reader)
    {
        if (reader.TryWord("then") && reader.Current.IsAny("retest", "first"))
            return reader.Take().Is("retest") ? StageRestart.Retest(RepMax(reader), Percent(reader)) : StageRestart.FirstStagePlus(Increment(reader));
        throw Unreadable(reader.Current, NotationTexts.Restart);
    }

    private static AmrapLadderRule Ladder(TokenReader reader)
    {
        var addsToTrainingMax = reader.TryWord("tm");
        var steps = new List<LadderStep>();
        while (reader.Current.IsNumber) steps.Add(Step(reader));
        if (steps.Count == 0) throw Unreadable(reader.Current, NotationTexts.LadderStep);
        return new AmrapLadderRule(steps.ToValueList(), addsToTrainingMax, reader.TryWord("on") ? CountedSet(reader) : null);
    }

    private static LadderStep Step(TokenReader reader)
    {
        var min = reader.Whole(NotationTexts.LadderStep);
        int? max = min;
        if (IsGlued(reader, '+')) (max, reader.Position) = (null, reader.Position + 1);
        else if (IsGlued(reader, '-')) max = UpperEnd(reader);
        return new LadderStep(min, max, WeightText.ReadSigned(reader));
    }

    private static int CountedSet(TokenReader reader)
    {
        var reps = reader.Whole(NotationTexts.Amount);
        return reader.TrySymbol('+') ? reps : throw Unreadable(reader.Current, NotationTexts.CountedSet);
    }
}
