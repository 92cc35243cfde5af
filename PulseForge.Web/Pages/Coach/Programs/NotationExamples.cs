namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The notation by example: lines that a coach could paste, the same in every language. A test reads them all.</summary>
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

    public const string Blocks = """
        A. circuit 3 rounds rest 60s [Finisher]
        A1. Plank 1x45s
        A2. Split Squat 1x8/side 24kg
        B. amrap 12min
        B1. Pull-up 1x5 bw
        B2. Push-up 1x10 bw
        C. emom 10min
        C1. Deadlift 1x3 100kg
        D. intervals 8x30s rest 30s
        D1. Assault Bike 1x30s zone 5
        E. rounds 5x3:00 rest 1:00
        E1. Heavy Bag 1x3:00 rpe 7
        // a line of text for the client
        """;

    public const string Sets = """
        Back Squat 5x5
        Back Squat 4x6-8
        Back Squat 3x5+
        Pull-up 3xAMRAP
        Plank 3x45s
        Farmer's Walk 4x40m
        Rowing Machine 5x15cal
        Split Squat 3x8/side
        Deadlift 1x5 100kg, 2x8 80kg
        """;

    public const string Loads = """
        Back Squat 5x5 100kg
        Back Squat 5x5 225lb
        Back Squat 5x5 @80%
        Back Squat 5x5 80%tm
        Back Squat 5x5 rpe 8
        Back Squat 5x5 2rir
        Pull-up 3x5 bw+10kg
        Assault Bike 1x20min zone 2
        Back Squat 3x5 @start progress +2.5kg
        """;

    public const string Rules = """
        Back Squat 3x5 progress +2.5kg fail 3 -10%
        Bench Press 3x8-12 progress double 2.5kg
        Back Squat 65%tm x5, 75%tm x5, 85%tm x5+ progress tm +5kg every 3w at 90% fail -10%
        Deadlift 5x3+ progress stages 5x3+ 6x2+ 10x1+ +5kg then retest 5rm 85%
        Back Squat 5x5 progress weekly +2.5kg anchor "Intensity" 5rm cut 5-10%
        Pull-up 3x5 progress weekly +1 rep to 12
        Plank 3x30s progress weekly +10s to 2min
        Bench Press 5x5+ progress ladder tm 0-1 +0kg 2-3 +2.5kg 4-5 +5kg 6+ +7.5kg
        Barbell Row 3x15+ progress amrap 25 +2.5kg
        Push-up 5xAMRAP progress reps 50
        Bench Press 4x6 progress apre 6
        Back Squat 4x5 rpe 8 progress rpe cap 5%
        """;

    public const string Program = """
        program Winter Block
        level intermediate
        goal strength
        about Four weeks towards a test.
        weekdays Mon Thu

        phase accumulation [Base]
        weeks 1-3
        day 1 Lower
        A. Back Squat 5x5 @80% rest 3m progress +2.5kg
        day 2 Upper
        A. Bench Press 4x6-8 rpe 8 progress double 2.5kg

        phase deload [Easy] sets 60% load 90%
        week 4
        day 1 like week 1
        day 2 Test [competition]
        """;

    /// <summary>What a new program's text begins with.</summary>
    public const string Beginning = """
        program New program

        weeks 1-4
        day 1 Day 1

        """;

    public static IReadOnlyList<string> Workouts => [Lines, Blocks, Sets, Loads, Rules];
}
