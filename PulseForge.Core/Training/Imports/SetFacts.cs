namespace PulseForge.Core.Training.Imports;

/// <summary>What was done in a set, of what its cells say.</summary>
internal static class SetFacts
{
    /// <summary>Apps write 0 for what was not counted. A load that was not lifted once is a failed try: 0 repetitions.</summary>
    public static SetResult? Of(Cells cells, decimal? kg, int? reps, int? seconds, decimal? metres, decimal? rpe, decimal? rir, string? note, (string Heading, string Found) counted)
    {
        if (cells.Fault is not null) return null;
        var load = kg == 0 ? null : kg;
        if (reps == 0 && (seconds is not null || metres is not null || load is null)) reps = null;
        var result = new SetResult(load, reps, seconds, metres, null, rpe, rir, note);
        if (result is { Reps: null, Seconds: null, Metres: null }) return cells.Fail<SetResult>(new Sentence(ImportTexts.NothingDone), counted.Heading, counted.Found);
        return result.Problem() is { } problem ? cells.Fail<SetResult>(new Sentence(problem), Blamed(result, counted.Heading), Shown(result, counted.Found)) : result;
    }

    private static string? Blamed(SetResult result, string heading) => result.Reps is < 0 or > 1000 ? heading : null;

    private static string? Shown(SetResult result, string found) => result.Reps is < 0 or > 1000 ? found : null;
}
