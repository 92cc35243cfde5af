using System.Globalization;
using System.Text.RegularExpressions;

namespace PulseForge.Core.Training.Imports;

/// <summary>Lengths of time as apps write them.</summary>
internal static partial class Lengths
{
    private const int MostSeconds = 10_000_000;

    /// <summary>1:30 is a minute and a half, 0:01:30 too; 90, 90.5 and 90 s are seconds. Null for what is none.</summary>
    public static int? Seconds(string cell)
    {
        if (Clock().Match(cell) is { Success: true } clock) return Part(clock, "h") * 3600 + Part(clock, "m") * 60 + Part(clock, "s");
        if (Plain().Match(cell) is not { Success: true } plain || !decimal.TryParse(plain.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return number > MostSeconds ? null : (int)decimal.Round(number, MidpointRounding.AwayFromZero);
    }

    /// <summary>How long a workout took, in minutes: 1h 5m, 40m, 0:40:12, or a number of seconds or minutes. Null for what says nothing a session can last.</summary>
    public static int? Minutes(string cell, bool inSeconds)
    {
        var seconds = Words().Match(cell) is { Success: true, Length: > 0 } words ? Part(words, "h") * 3600 + Part(words, "m") * 60 + Part(words, "s") : Seconds(cell) is { } read ? inSeconds || cell.Contains(':', StringComparison.Ordinal) ? read : Math.Min(read, 1_000) * 60 : 0;
        return seconds is > 0 and <= 36_000 ? Math.Max(1, (int)Math.Round(seconds / 60m, MidpointRounding.AwayFromZero)) : null;
    }

    private static int Part(Match match, string group) => match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<h>[0-9]{1,3}):)?(?<m>[0-9]{1,3}):(?<s>[0-9]{2})([.,][0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<n>[0-9]{1,9}([.,][0-9]{1,9})?) ?(s|sec|secs|seconds)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^((?<h>[0-9]{1,3}) ?h(r|rs|ours?)?)? ?((?<m>[0-9]{1,4}) ?m(in|ins|inutes)?)? ?((?<s>[0-9]{1,5}) ?s(ec)?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
