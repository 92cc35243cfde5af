using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Data;

namespace PulseForge.Core.Attention;

/// <summary>A flag that a coach has put aside, with how.</summary>
public sealed record AsideFlag(Flag Flag, FlagMark Mark);

/// <summary>What stands for one client, the worst first, beside the record that it was read from.</summary>
public sealed record ClientFlags(Guid ClientId, ClientRecord Record, IReadOnlyList<Flag> Open, IReadOnlyList<AsideFlag> Aside);

/// <summary>The flags of many clients at once: computed from the rows at every reading, so that a corrected row corrects them. Who is asked about must be visible to who asks.</summary>
public sealed class Flags(PulseForgeDb db, ClientRecords records)
{
    public async Task<IReadOnlyDictionary<Guid, ClientFlags>> OfAsync(IReadOnlyCollection<Watched> clients, AttentionSettings settings, CancellationToken cancel)
    {
        var known = await records.OfAsync(clients, settings, cancel);
        var ids = known.Keys.ToList();
        var marks = (await db.FlagMarks.AsNoTracking().Where(m => ids.Contains(m.ClientId)).ToListAsync(cancel)).ToLookup(m => m.ClientId);
        return known.ToDictionary(pair => pair.Key, pair => Sort(pair.Key, pair.Value, FlagRules.Look(pair.Value, settings), [.. marks[pair.Key]]));
    }

    private static ClientFlags Sort(Guid client, ClientRecord record, IReadOnlyList<Flag> raised, List<FlagMark> marks)
    {
        var aside = raised.Select(flag => (Flag: flag, Mark: marks.Find(m => m.Hides(flag, record.Today)))).Where(x => x.Mark is not null).Select(x => new AsideFlag(x.Flag, x.Mark!)).ToList();
        return new ClientFlags(client, record, [.. raised.Where(flag => !aside.Exists(a => a.Flag == flag))], aside);
    }
}
