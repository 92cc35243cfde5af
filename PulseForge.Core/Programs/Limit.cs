namespace PulseForge.Core.Programs;

internal static class Limit
{
    public static Sentence? Outside(decimal value, decimal min, decimal max, string text) =>
        value >= min && value <= max ? null : new Sentence(text, min, max);

    public static Sentence? TooPrecise(decimal value, int decimals) =>
        decimal.Round(value, decimals) == value ? null : new Sentence(ProgramTexts.Decimals, decimals);
}
