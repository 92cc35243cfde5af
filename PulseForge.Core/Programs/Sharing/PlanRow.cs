namespace PulseForge.Core.Programs.Sharing;

/// <summary>One line of a session taken apart for a table. Each part is written in the notation: put together again they read as the line does.</summary>
/// <param name="Marker">A, or B1 in a block of several; empty for a line of text, "??" for one that could not be read.</param>
/// <param name="Exercise">Its name as prescribed; the whole line where it could not be read.</param>
/// <param name="Sets">Sets, reps and load, with their rests where these differ.</param>
/// <param name="Rest">One rest for all of the sets.</param>
/// <param name="Progression">The rule without the word progress.</param>
/// <param name="Note">For the client; alone it is a line of text.</param>
/// <param name="Block">The line that opens the block, such as "circuit 3 rounds rest 60s", or its [label]: on each line of the block.</param>
public sealed record PlanRow(
    string Marker, string Exercise, string Sets = "", string Tempo = "", string Rest = "", string Progression = "", string Note = "", string Block = "")
{
    public const string UnreadMarker = Notation.WorkoutReader.UnreadMark;

    public bool IsUnread => Marker == UnreadMarker;

    /// <summary>The coach's own words, without an exercise.</summary>
    public bool IsText => Marker.Length == 0 && Exercise.Length == 0;

    /// <summary>The letter of its block; empty without one.</summary>
    public string Letter => string.Concat(Marker.TakeWhile(char.IsAsciiLetter)).ToUpperInvariant();
}
