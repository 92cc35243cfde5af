namespace PulseForge.Core.Programs.Notation;

/// <summary>What could not be read, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters of the line as it was typed.</param>
/// <param name="Length">Characters that the problem covers, 0 at the end of a line.</param>
/// <param name="Problem">What was expected.</param>
/// <param name="Suggestion">What might stand in place of the covered text, null when nothing is obvious.</param>
public sealed record NotationFault(int Line, int Column, int Length, Sentence Problem, string? Suggestion = null)
{
    /// <summary>A document has limits: this line is beyond them and not kept as text.</summary>
    public bool IsLost => Problem.Key is NotationTexts.LongLine or NotationTexts.Lines or ProgramTexts.Blocks;
}

/// <summary>Leaves the reading of one line; the line stays in the document as text.</summary>
internal sealed class UnreadableException(int start, int end, Sentence problem, string? suggestion) : Exception(problem.Key)
{
    public NotationFault At(int line) => new(line, start + 1, end - start, problem, suggestion);
}
