namespace PulseForge.Core.Units;

internal static class UnitText
{
    /// <summary>"82,5 kg" → "82,5" and "kg". Text without a digit is left whole, so that it is answered as no number.</summary>
    public static (string? Number, string Suffix) Split(string? text)
    {
        var end = text?.LastIndexOfAny([.. "0123456789.,"]) ?? -1;
        return end < 0 ? (text, "") : (text![..(end + 1)], text[(end + 1)..].Trim().ToLowerInvariant());
    }
}
