using Microsoft.EntityFrameworkCore.Design;
using PulseForge.Core.Data;

namespace PulseForge.Migrations;

/// <summary>Lets the tool write migrations from the model; it opens no connection.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PulseForgeDb>
{
    public PulseForgeDb CreateDbContext(string[] args) => new(Schema.Options("Host=localhost;Database=design;Username=design"));
}
