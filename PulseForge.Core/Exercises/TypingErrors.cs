namespace PulseForge.Core.Exercises;

/// <summary>
/// How far a typed word is from the beginning of another: letters that are missing, too many, wrong, or swapped with their neighbour (optimal string alignment,
/// Damerau 1964, against every prefix, because one searches while one types). Nine in ten errors are one such letter; long words may have two.
/// </summary>
public static class TypingErrors
{
    private const int TooShort = 2;
    private const int Short = 5;
    private const int Longest = 60;

    /// <summary>The fewest errors by which it could be one of these words; null when that is more than people make.</summary>
    public static int? Fewest(string typed, IEnumerable<string> words)
    {
        if (typed.Length is <= TooShort or > Longest) return null;
        var most = typed.Length <= Short ? 1 : 2;
        var fewest = words.Where(word => word.Length >= typed.Length - most).Select(word => FromPrefix(typed, word[..Math.Min(word.Length, typed.Length + most)])).DefaultIfEmpty(int.MaxValue).Min();
        return fewest <= most ? fewest : null;
    }

    private static int FromPrefix(string typed, string word)
    {
        Span<int> before = stackalloc int[Longest + 4], last = stackalloc int[Longest + 4], now = stackalloc int[Longest + 4];
        for (var j = 0; j <= word.Length; j++) last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        var least = last[0];
        for (var j = 1; j <= word.Length; j++) least = Math.Min(least, last[j]);
        return least;
    }
}
