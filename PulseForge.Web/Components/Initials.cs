using System.Globalization;

namespace PulseForge.Web.Components;

/// <summary>Up to two letters for an avatar: first and last word. Letters are text elements, so that no emoji or accent is cut in half.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "?",
            1 => FirstOf(words[0]),
            _ => FirstOf(words[0]) + FirstOf(words[^1]),
        };
    }

    private static string FirstOf(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.InvariantCulture);
}
