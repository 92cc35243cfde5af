using System.Globalization;

namespace PulseForge.Core.Programs;

/// <summary>What is wrong with a document, as an English sentence with places for its values, so that a page can say it in another language.</summary>
/// <param name="Sentence">A composite format string, the key of its translations.</param>
/// <param name="Values">Strings and numbers for its places.</param>
public sealed record Fault(string Sentence, params object[] Values)
{
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Sentence, Values);

    internal static Fault? Outside(decimal value, decimal min, decimal max, string sentence) =>
        value >= min && value <= max ? null : new Fault(sentence, min, max);
}
