namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The files of programs by example, the same in every language. A test reads them all.</summary>
public static class FormatExamples
{
    public const string Table = """
        week,day,session,block,marker,exercise,sets,tempo,rest,progression,note
        1,1,Lower,,A,Back Squat,5x5 @80%,,3m,+2.5kg,
        1,1,Lower,circuit 3 rounds rest 60s,B1,Plank,1x45s,,,,shoulder blades apart
        1,1,Lower,circuit 3 rounds rest 60s,B2,Split Squat,1x8/side 24kg,,,,
        1,2,Upper,,A,Bench Press,4x6-8 rpe 8,3010,90s,double 2.5kg,
        """;

    public const string Own = """
        Week;Day;Exercise;Sets;Rest
        1;1;Back Squat;5x5 100kg;3m
        ;;Bench Press;3x8;90s
        ;2;Deadlift;1x5 140kg;
        2;1;Back Squat;5x5 102.5kg;3m
        """;

    public const string Columns = """
        week,day,session,exercise,sets,competition,phase,purpose,week purpose,program,level,goal,about,weekdays
        1,1,Lower,Back Squat,5x5 @80%,,1,accumulation [Base] repeat,,Winter Block,intermediate,strength,Towards a test.,Mon Thu
        2,1,Lower,Back Squat,5x5 @80%,,1,accumulation [Base] repeat,[Easy] deload sets 60% load 90%,,,,,
        3,1,Test,,,yes,2,peak,,,,,,
        """;

    public const string Json = """
        {
          "schema": "pulseforge.program",
          "v": 1,
          "name": "Winter Block",
          "level": "intermediate",
          "goal": "strength",
          "about": "Towards a test.",
          "weekdays": ["monday", "thursday"],
          "phases": [
            {
              "kind": "accumulation",
              "name": "Base",
              "weeks": [
                {
                  "days": [
                    {
                      "day": 1,
                      "name": "Lower",
                      "blocks": [
                        {
                          "kind": "straight",
                          "items": [
                            {
                              "exercise": { "name": "Back Squat" },
                              "sets": [
                                {
                                  "count": 5,
                                  "amount": { "kind": "reps", "min": 5, "max": 5 },
                                  "load": { "kind": "percentOfOneRepMax", "value": 80 },
                                  "restSeconds": 180
                                }
                              ],
                              "progression": { "rule": "linear", "incrementKg": 2.5 }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                },
                { "label": "Easy", "kind": "deload", "setsFactor": 0.6, "loadFactor": 0.9, "days": [] }
              ]
            }
          ]
        }
        """;

    public static IReadOnlyList<(string Name, string Text)> All => [("table.csv", Table), ("own.csv", Own), ("columns.csv", Columns), ("program.json", Json)];
}
