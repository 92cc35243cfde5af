namespace PulseForge.Core.Programs.Sharing;

/// <summary>Why a file can't be read as a program, and where.</summary>
/// <param name="Problem">What is wrong there.</param>
/// <param name="Line">From 1; null for the file as a whole.</param>
/// <param name="Place">The way to it through a document, such as phases[0].weeks[2].</param>
public sealed record FileFault(Sentence Problem, int? Line = null, string? Place = null);

/// <summary>A file that can't be read further.</summary>
internal sealed class FileFaultException(FileFault fault) : Exception(fault.Problem.Key)
{
    public FileFault Fault { get; } = fault;
}
