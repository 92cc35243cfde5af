using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Platform;

/// <summary>
/// The database across businesses, under the platform's own role: for the console, for finding businesses by host and for finding what is due.
/// Used in this folder alone; whoever takes it audits what they do.
/// </summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options) : PulseForgeDb(options);
