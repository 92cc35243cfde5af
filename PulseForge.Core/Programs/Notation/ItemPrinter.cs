using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Writes one exercise as <see cref="ItemReader"/> reads it.</summary>
internal static class ItemPrinter
{
    public static string Print(Item item, MassUnit unit)
    {
        var details = Details(item, unit);
        return $"{Name(item.Exercise.Name, details)} {details}";
    }

    /// <summary>The groups of sets alone, each with its rest where these differ.</summary>
    public static string Sets(Item item, MassUnit unit)
    {
        var ownRest = item.Sets.Select(group => group.RestSeconds).Distinct().Count() > 1;
        return string.Join(", ", item.Sets.Select(group => Sets(group, item.Sets.Count == 1, ownRest, unit)));
    }

    public static string Details(Item item, MassUnit unit)
    {
        var rests = item.Sets.Select(group => group.RestSeconds).Distinct().ToList();
        return Sets(item, unit)
            + (item.Tempo is { } tempo ? $" tempo {tempo}" : "")
            + (rests is [{ } rest] && !IsRound(item.Sets[^1]) ? Rest(item.Sets[^1], rest) : "")
            + (item.Progression is { } rule ? $" progress {RulePrinter.Print(rule, unit)}" : "")
            + (item.Note is { } note ? $" // {note}" : "");
    }

    /// <summary>A name that would be read otherwise than as it stands is quoted.</summary>
    public static string Name(string name, string details)
    {
        var line = $"{name} {details}";
        var reader = new TokenReader(line, Lexer.Read(line), MassUnit.Kilogram);
        var isPlain = reader.Current.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Symbol
            && !HeaderReader.IsKind(reader.Current)
            && !SetGroupReader.StartsAt(reader, 0)
            && ItemReader.NameAt(reader).Name == name;
        return isPlain ? name : QuotedText.Quote(name);
    }

    /// <summary>The rest of rounds belongs to their timer and stands beside them: 5 rounds 3:00 rest 1:00 rpe 7.</summary>
    private static string Sets(SetGroup group, bool alone, bool ownRest, MassUnit unit)
    {
        var load = LoadText.Print(group.Load, unit);
        var amount = AmountText.Print(group.Amount) + (group.PerSide ? "/side" : "");
        var rest = ownRest || (IsRound(group) && group.RestSeconds is not null) ? Rest(group, group.RestSeconds) : "";
        var after = load.Length == 0 ? "" : " " + load;
        var text = IsLoadFirst(group, alone) ? $"{load} x{amount}{rest}" : IsRound(group) ? $"{Count(group)}{amount}{rest}{after}" : $"{Count(group)}{amount}{after}{rest}";
        return group.Kind == SetKind.WarmUp ? $"warm-up {text}" : text;
    }

    private static bool IsRound(SetGroup group) => group.Amount.Kind == AmountKind.RoundSeconds;

    /// <summary>In a row of single sets the load leads: 65%tm x5, 75%tm x5, 85%tm x5+.</summary>
    private static bool IsLoadFirst(SetGroup group, bool alone) =>
        !alone && group.Count == 1 && group.Amount.CountsReps
        && group.Load.Kind is LoadKind.Kilograms or LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax;

    private static string Count(SetGroup group)
    {
        var count = group.Count.ToString(CultureInfo.InvariantCulture);
        return IsRound(group) ? count + (group.Count == 1 ? " round " : " rounds ") : count + "x";
    }

    private static string Rest(SetGroup group, int? seconds) => seconds switch
    {
        null => " rest free",
        { } timed when IsRound(group) => $" rest {DurationText.Clock(timed)}",
        { } timed => $" rest {DurationText.Rest(timed)}",
    };
}
