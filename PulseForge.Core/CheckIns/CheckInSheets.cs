using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.CheckIns;

/// <summary>A question with its answer. Words are the free answer, or what was added to a yes.</summary>
public sealed record AnswerLine(Question Question, Answer? Answer, string? Words)
{
    public bool IsAnswered => Answer is not null || Words is not null;

    /// <summary>A stop question that was answered with yes.</summary>
    public bool Stops => Question is YesNoQuestion { Stop: not null } && Answer is { Number: 1 };
}

/// <summary>A check-in with its questions and answers, opened.</summary>
public sealed record CheckInSummary(CheckIn CheckIn, Questionnaire Questions, IReadOnlyList<AnswerLine> Lines, string? Reply)
{
    public IReadOnlyDictionary<string, string> Words => Lines.Where(l => l.Words is not null).ToDictionary(l => l.Question.Key, l => l.Words!);
}

/// <summary>
/// Opens check-ins for those who may read them: the client, and the coaches who see the client. Two queries, however many.
/// </summary>
public sealed class CheckInSheets(PulseForgeDb db, Vault vault)
{
    public async Task<CheckInSummary?> FindAsync(Guid id, CancellationToken cancel) => await OpenAsync(db.CheckIns.Where(c => c.Id == id), cancel) is [var found] ? found : null;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<CheckInSummary>> OfClientAsync(Guid clientId, int skip, int take, CancellationToken cancel) =>
        OpenAsync(db.CheckIns.Where(c => c.ClientId == clientId).OrderByDescending(c => c.Date).ThenByDescending(c => c.Id).Skip(skip).Take(take), cancel);

    /// <summary>What a client answered for the dates of a week, both included: for reports.</summary>
    public Task<IReadOnlyList<CheckInSummary>> AnsweredAsync(Guid clientId, LocalDate from, LocalDate to, CancellationToken cancel) =>
        OpenAsync(db.CheckIns.Where(c => c.ClientId == clientId && c.AnsweredAt != null && c.Date >= from && c.Date <= to).OrderBy(c => c.Date).ThenBy(c => c.Id), cancel);

    /// <summary>Answered ones of the same form before this one, the oldest first.</summary>
    public async Task<IReadOnlyList<CheckInSummary>> BeforeAsync(CheckIn checkIn, int take, CancellationToken cancel)
    {
        var earlier = db.CheckIns.Where(c => c.ClientId == checkIn.ClientId && c.FormId == checkIn.FormId && c.AnsweredAt != null && c.Id != checkIn.Id && c.Date <= checkIn.Date);
        return [.. (await OpenAsync(earlier.OrderByDescending(c => c.Date).ThenByDescending(c => c.Id).Take(take), cancel)).Reverse()];
    }

    private async Task<IReadOnlyList<CheckInSummary>> OpenAsync(IQueryable<CheckIn> which, CancellationToken cancel)
    {
        var found = await which.VisibleTo(db.Actor, db).AsNoTracking().ToListAsync(cancel);
        var versions = found.Select(c => c.VersionId).Distinct().ToList();
        var questions = await db.CheckInFormVersions.Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Questions }).ToDictionaryAsync(v => v.Id, v => v.Questions, cancel);
        var sheets = new List<CheckInSummary>(found.Count);
        foreach (var checkIn in found) sheets.Add(await OpenAsync(checkIn, questions[checkIn.VersionId], cancel));
        return sheets;
    }

    private async Task<CheckInSummary> OpenAsync(CheckIn checkIn, Questionnaire questions, CancellationToken cancel)
    {
        var json = checkIn.Words is { } words ? await vault.OpenAsync((CheckIn c) => c.Words, words, cancel) : null;
        var spoken = json is null ? new Dictionary<string, string>() : CheckInJson.ReadWords(json);
        var lines = questions.Questions.Select(q => new AnswerLine(q, checkIn.Answers?.Of(q.Key), spoken.GetValueOrDefault(q.Key))).ToList();
        return new CheckInSummary(checkIn, questions, lines, checkIn.Reply is { } reply ? await vault.OpenAsync((CheckIn c) => c.Reply, reply, cancel) : null);
    }
}
