using System.Security.Cryptography;
using System.Text;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>The session of one week and day of a program, with its workout document.</summary>
public sealed class ProgramSession : Entity
{
    public const int MaxDay = 7;

    private ProgramSession() { }

    internal ProgramSession(Guid versionId, int week, int day, string name, Workout workout, bool isCompetition = false)
    {
        if (day is < 1 or > MaxDay) throw new ArgumentOutOfRangeException(nameof(day), "Days count from 1 to 7.");
        (VersionId, Week, Day) = (versionId, week, day);
        Workout = workout;
        Rewrite(name, workout, isCompetition);
    }

    public Guid VersionId { get; private init; }

    /// <summary>Counted from 1.</summary>
    public int Week { get; private init; }

    /// <summary>The n-th training day of the week, from 1; assignment maps it to a weekday.</summary>
    public int Day { get; private init; }

    public string Name { get; private set; } = "";

    public Workout Workout { get; private set; } = null!;

    /// <summary>The day that the program works towards; it may have no lines.</summary>
    public bool IsCompetition { get; private set; }

    internal SessionDocument Document => new(Name, Workout.Blocks, IsCompetition);

    /// <summary>Changes with the content: an editor who saves states what they saw.</summary>
    public string Fingerprint => FingerprintOf(Name, Workout);

    public static string FingerprintOf(string name, Workout workout) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{WorkoutJson.Write(workout)}"))[..8]);

    internal void Rewrite(string name, Workout workout, bool isCompetition)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Workout, IsCompetition) = (name.Trim(), workout, isCompetition);
    }
}
