namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The notation by example: lines that a coach could paste, the same in every language.</summary>
public static class NotationExamples
{
    public const string Lines = """
        A.  Back Squat 5x5 @80% rest 3m progress +2.5kg
        B1. Bench Press 4x6-8 rpe 8 tempo 3010 rest 90s progress double 2.5kg
        B2. Barbell Row 4x8-10 2rir
        C.  Deadlift 65%tm x5, 75%tm x5, 85%tm x5+ rest 210s
        D.  Pull-up 3xAMRAP bw+10kg
        E.  Heavy Bag 5 rounds 3:00 rest 1:00 rpe 7
        F.  Plank 3x45s            // shoulder blades apart
        G.  Split Squat 3x8/side 24kg
        """;
}
