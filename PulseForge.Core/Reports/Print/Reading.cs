using System.Globalization;
using System.Text;

namespace PulseForge.Core.Reports.Print;

/// <summary>A stretch of text that one font sets in one direction.</summary>
internal sealed record Stretch(string Text, Face Face, bool IsRightToLeft, bool IsMissing);

/// <summary>
/// Cuts a line into stretches, in the order in which they stand on paper. Direction follows the Unicode algorithm as far as a line of names and
/// numbers needs it (UAX #9, P2–P3, N1–N2, L2 for one level of nesting): the first strong character gives the line its direction, spaces and
/// signs go with their neighbours or with the line, digits run left to right.
/// </summary>
internal static class Reading
{
    private enum Direction { Left, Right, Neutral }

    public static IReadOnlyList<Stretch> Of(string line, Weight weight)
    {
        var runes = line.EnumerateRunes().Where(IsShown).ToList();
        var directions = Resolve([.. runes.Select(DirectionOf)], out var isRightToLeft);
        var stretches = new List<Stretch>();
        for (var start = 0; start < runes.Count;)
        {
            var (face, end) = (Faces.For(runes[start].Value, weight), start + 1);
            while (end < runes.Count && directions[end] == directions[start] && GoesWith(runes[end], face, weight)) end++;
            stretches.Add(new Stretch(string.Concat(runes[start..end]), face ?? Faces.Usual(weight), directions[start] == Direction.Right, face is null));
            start = end;
        }
        return InOrder(stretches, isRightToLeft);
    }

    /// <summary>Marks that only guide a shaper, and what can't be printed, take no room.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    private static bool GoesWith(Rune rune, Face? face, Weight weight) =>
        face is null ? Faces.For(rune.Value, weight) is null : face.Has(rune.Value) && (face == Faces.Usual(weight) || !Faces.Usual(weight).Has(rune.Value) || Rune.IsWhiteSpace(rune));

    private static Direction[] Resolve(Direction[] directions, out bool isRightToLeft)
    {
        var line = Array.Find(directions, d => d != Direction.Neutral) is Direction.Right ? Direction.Right : Direction.Left;
        isRightToLeft = line == Direction.Right;
        for (var i = 0; i < directions.Length; i++)
        {
            if (directions[i] != Direction.Neutral) continue;
            var end = i;
            while (end < directions.Length && directions[end] == Direction.Neutral) end++;
            var (before, after) = (i == 0 ? line : directions[i - 1], end == directions.Length ? line : directions[end]);
            Array.Fill(directions, before == after ? before : line, i, end - i);
        }
        return directions;
    }

    // Neighbours that run the same way form one run, whatever their fonts; a line from the right shows its runs in reverse, and so does every run from the right its stretches.
    private static IReadOnlyList<Stretch> InOrder(List<Stretch> stretches, bool isRightToLeft)
    {
        var runs = new List<List<Stretch>>();
        foreach (var stretch in stretches)
        {
            if (runs.Count > 0 && runs[^1][0].IsRightToLeft == stretch.IsRightToLeft) runs[^1].Add(stretch);
            else runs.Add([stretch]);
        }
        if (isRightToLeft) runs.Reverse();
        return [.. runs.SelectMany(run => run[0].IsRightToLeft ? Enumerable.Reverse(run) : run)];
    }

    private static Direction DirectionOf(Rune rune) => rune.Value switch
    {
        >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => Direction.Right,
        _ when Rune.IsLetterOrDigit(rune) => Direction.Left,
        _ => Direction.Neutral,
    };
}
