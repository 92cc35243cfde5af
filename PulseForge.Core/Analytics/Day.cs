using NodaTime;
using PulseForge.Core.Attention;

namespace PulseForge.Core.Analytics;

/// <summary>How a session of the coach's day stands.</summary>
public enum BoardState { Planned, Training, Done, Missed, Skipped }

/// <summary>A session as the coach's day shows it.</summary>
/// <param name="Sets">Work sets logged.</param>
/// <param name="Local">The wall clock at the client's of what happened last.</param>
/// <param name="Flag">The worst flag of its client, to be seen beside a session that is not done.</param>
/// <param name="Missed">How many sessions the client has missed in 28 days.</param>
public sealed record BoardSession(
    Guid Id, Guid ClientId, string Client, string Name, LocalDate Date, BoardState State, int Sets, LocalDateTime? Local, decimal? Rpe, int? Minutes, string? Note, FlagKind? Flag = null, int Missed = 0);

/// <summary>Somebody who was invited and has not come yet.</summary>
public sealed record OpenInvitation(Guid ClientId, string Name, string Email, Instant Since);

/// <summary>A flag with whom it is about and what their last weeks looked like.</summary>
/// <param name="Mark">How it was put aside, for one that was.</param>
public sealed record BoardFlag(Guid ClientId, string Name, string? Email, Flag Flag, ClientRecord Record, FlagMark? Mark = null);

/// <summary>The coach's day, only from rows that are there.</summary>
/// <param name="Flags">Who needs attention, the worst first.</param>
/// <param name="Aside">What was put aside and would stand otherwise.</param>
/// <param name="Missed">Yesterday's and the day before's sessions that were missed.</param>
/// <param name="Figures">Null without a client.</param>
public sealed record Day(
    IReadOnlyList<BoardSession> Today, IReadOnlyList<BoardSession> Finished, IReadOnlyList<BoardSession> Missed, IReadOnlyList<OpenInvitation> Invitations, StartSteps Steps,
    IReadOnlyList<BoardFlag> Flags, IReadOnlyList<BoardFlag> Aside, BoardFigures? Figures);

/// <summary>What a new coach has still to do before the first session can be trained. The sample client and what came with them count for nothing.</summary>
/// <param name="Sample">The sample client, while they are there.</param>
public sealed record StartSteps(int Clients, int Programs, bool HasAssigned, Guid? Sample = null)
{
    public bool IsNew => !HasAssigned;
}
