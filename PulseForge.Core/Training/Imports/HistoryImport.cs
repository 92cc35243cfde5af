using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training.Imports;

/// <summary>Looked at; being written; written; taken back.</summary>
public enum ImportState { Draft, Running, Done, Undone }

/// <summary>
/// History of one client that comes as a file. It keeps the file until it is written, so that it can be looked at, asked about and left at any time; what it wrote
/// carries its id, and is taken back with it.
/// </summary>
public sealed class HistoryImport : Entity
{
    public const int LongestName = 120;

    private HistoryImport() { }

    public HistoryImport(Guid clientId, string fileName, HistoryFormat format, byte[] content, Guid? by, Instant now)
    {
        if (content.Length is 0 or > HistoryTable.MostBytes) throw new ArgumentException("A file has between 1 byte and 10 MB.", nameof(content));
        (ClientId, FileName, Format, Content, CreatedBy, CreatedAt) = (clientId, fileName, format, content, by, now);
    }

    public Guid ClientId { get; private init; }

    public string FileName { get; private init; } = "";

    public HistoryFormat Format { get; private init; }

    /// <summary>The file; null once it is written.</summary>
    public byte[]? Content { get; private set; }

    public ImportAnswers Answers { get; private set; } = ImportAnswers.None;

    public ImportState State { get; private set; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? BegunAt { get; private set; }

    public Instant? FinishedAt { get; private set; }

    public Instant? UndoneAt { get; private set; }

    public Guid? UndoneBy { get; private set; }

    /// <summary>Workouts of the file that are written, in their order.</summary>
    public int Position { get; private set; }

    /// <summary>Sets of the file that are to be written, and how many of them are, new or known.</summary>
    public int Sets { get; private set; }

    public int SetsDone { get; private set; }

    public int WorkoutsAdded { get; private set; }

    public int SetsAdded { get; private set; }

    public int WeighingsAdded { get; private set; }

    /// <summary>Sets and weighings that were here before.</summary>
    public int Known { get; private set; }

    /// <summary>Lines that could not be taken.</summary>
    public int BadLines { get; private set; }

    public void Answer(ImportAnswers answers)
    {
        if (State != ImportState.Draft) throw new InvalidOperationException("An import that has begun is not asked any more.");
        Answers = answers;
    }

    /// <param name="answers">With what every name of the file means.</param>
    public void Begin(ImportAnswers answers, int sets, int badLines, Instant now)
    {
        Answer(answers);
        (State, BegunAt, Sets, BadLines) = (ImportState.Running, now, sets, badLines);
        Raise("history.imported");
    }

    public void Advance(int workouts, int workoutsAdded, int setsAdded, int setsKnown)
    {
        if (State != ImportState.Running) throw new InvalidOperationException("Only a running import advances.");
        (Position, WorkoutsAdded, SetsAdded, Known) = (Position + workouts, WorkoutsAdded + workoutsAdded, SetsAdded + setsAdded, Known + setsKnown);
        SetsDone += setsAdded + setsKnown;
    }

    public void Finish(int weighingsAdded, int weighingsKnown, Instant now)
    {
        if (State != ImportState.Running) throw new InvalidOperationException("Only a running import is finished.");
        (State, FinishedAt, WeighingsAdded, Known, Content) = (ImportState.Done, now, weighingsAdded, Known + weighingsKnown, null);
    }

    /// <summary>What it wrote is removed by the caller in the same save.</summary>
    public void Undo(Instant now, Guid? by)
    {
        if (State is not (ImportState.Running or ImportState.Done)) throw new InvalidOperationException("There is nothing to take back.");
        (State, UndoneAt, UndoneBy, Content) = (ImportState.Undone, now, by, null);
        Raise("history.import_undone");
    }
}
