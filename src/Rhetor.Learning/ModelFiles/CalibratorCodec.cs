using Rhetor.Learning.Calibration;

namespace Rhetor.Learning.ModelFiles;

/// <summary>Calibrators as bytes.</summary>
public static class CalibratorCodec
{
    /// <summary>Writes a calibrator.</summary>
    public static void Write(SectionWriter writer, Calibrator calibrator)
    {
        writer.WriteByte((byte)calibrator.Kind);
        writer.WriteCount(calibrator.Scores.Length);
        for (var i = 0; i < calibrator.Scores.Length; i++)
        {
            writer.WriteDouble(calibrator.Scores[i]);
            writer.WriteDouble(calibrator.Probabilities[i]);
        }
    }

    /// <summary>Reads a calibrator.</summary>
    /// <exception cref="ModelFileException">The bytes are no calibrator.</exception>
    public static Calibrator Read(ref SectionReader reader)
    {
        var kind = (CalibrationKind)reader.ReadByte();
        var count = reader.ReadLength(16);
        var scores = new double[count];
        var probabilities = new double[count];
        for (var i = 0; i < count; i++)
        {
            scores[i] = reader.ReadDouble();
            probabilities[i] = reader.ReadDouble();
        }

        try
        {
            return (kind, count) switch
            {
                (CalibrationKind.Platt, 1) => Calibrator.Platt(scores[0], probabilities[0]),
                (CalibrationKind.Platt, _) => throw reader.Fault($"a Platt calibrator has one knot, this one has {count}"),
                (CalibrationKind.Isotonic, _) => Calibrator.Isotonic([.. scores], [.. probabilities]),
                _ => throw reader.Fault($"calibration kind {(byte)kind} is unknown"),
            };
        }
        catch (ArgumentException e)
        {
            throw reader.Fault(e.Message.TrimEnd('.'));
        }
    }
}
