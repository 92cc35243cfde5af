using System.Text.RegularExpressions;

namespace PulseForge.Core.Programs.Notation;

/// <summary>What stands before the first dot of a line: the letter is the block, the number the place in it. "A.", "B2.", "b2)", "B2 ".</summary>
internal readonly partial record struct LineMarker(string? Letter, int? Number, int Length)
{
    public static LineMarker Of(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success) return new LineMarker(null, null, 0);
        int? number = match.Groups["number"].Value is { Length: > 0 } digits ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;
        return new LineMarker(match.Groups["letter"].Value.ToUpperInvariant(), number, match.Length);
    }

    /// <summary>A … Z, AA … ZZ.</summary>
    public static string LetterOf(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";

    /// <summary>0 for A, 26 for AA.</summary>
    public static int IndexOf(string letter) => letter.Length == 1 ? letter[0] - 'A' : (26 * (letter[0] - 'A' + 1)) + letter[1] - 'A';

    [GeneratedRegex(@"^\s*((?<letter>[A-Za-z]|[A-Z]{2})(?<number>[0-9]{0,3})[.):]|(?<letter>[A-Z])(?<number>[0-9]{1,2})(?=\s))(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
