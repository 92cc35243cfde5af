namespace PulseForge.Core.Programs;

/// <summary>
/// Seconds of the four parts of a repetition: lowering, pause below, lifting, pause above. X lifts as fast as possible and counts as one second.
/// </summary>
public static class Tempo
{
    public static bool IsValid(string tempo) => tempo.Length == 4 && tempo.All(c => char.IsAsciiDigit(c) || c == 'X');

    /// <summary>Seconds that one repetition lasts.</summary>
    public static int SecondsPerRep(string tempo) => tempo.Sum(c => c == 'X' ? 1 : c - '0');
}
