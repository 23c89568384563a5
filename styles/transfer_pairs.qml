<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" simplifyAlgorithm="0" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" simplifyDrawingHints="1" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" simplifyDrawingTol="1" symbologyReferenceScale="-1" minScale="100000000" maxScale="0" simplifyLocal="1" simplifyMaxScale="1">
  <renderer-v2 referencescale="-1" forceraster="0" type="RuleRenderer" symbollevels="0" enableorderby="1">
    <rules key="sijeong">
      <rule label="Width: number of transfers" key="sijeong.0">
        <rule label="1–9" filter="TRUE AND &quot;transfers&quot; &lt; 10" key="sijeong.0.0" symbol="0"/>
        <rule label="10–29" filter="&quot;transfers&quot; >= 10 AND &quot;transfers&quot; &lt; 30" key="sijeong.0.1" symbol="1"/>
        <rule label="30–99" filter="&quot;transfers&quot; >= 30 AND &quot;transfers&quot; &lt; 100" key="sijeong.0.2" symbol="2"/>
        <rule label="100–299" filter="&quot;transfers&quot; >= 100 AND &quot;transfers&quot; &lt; 300" key="sijeong.0.3" symbol="3"/>
        <rule label="300 and more" filter="&quot;transfers&quot; >= 300 AND TRUE" key="sijeong.0.4" symbol="4"/>
      </rule>
      <rule label="Colour: median transfer time" key="sijeong.1">
        <rule label="up to 3 minutes" filter="FALSE" key="sijeong.1.0" symbol="5"/>
        <rule label="3–5 minutes" filter="FALSE" key="sijeong.1.1" symbol="6"/>
        <rule label="5–10 minutes" filter="FALSE" key="sijeong.1.2" symbol="7"/>
        <rule label="10–15 minutes" filter="FALSE" key="sijeong.1.3" symbol="8"/>
        <rule label="over 15 minutes" filter="FALSE" key="sijeong.1.4" symbol="9"/>
      </rule>
    </rules>
    <symbols>
      <symbol alpha="1" force_rhr="0" type="line" name="0" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="GeometryGenerator" pass="0" enabled="1">
          <Option type="Map">
            <Option value="Line" type="QString" name="SymbolType"/>
            <Option value="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 6.74 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 3.74 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 2.346 * @mm, 1.38 * @mm),&#xa;    translate(start_point($geometry), 0.345 * @mm, 2.208 * @mm))&#xa;END))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <prop k="SymbolType" v="Line"/>
          <prop k="geometryModifier" v="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 6.74 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 3.74 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 2.346 * @mm, 1.38 * @mm),&#xa;    translate(start_point($geometry), 0.345 * @mm, 2.208 * @mm))&#xa;END))"/>
          <prop k="units" v="MapUnit"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol alpha="1" force_rhr="0" type="line" name="@0@0" clip_to_extent="1">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" class="ArrowLine" pass="0" enabled="1">
              <Option type="Map">
                <Option value="0.1" type="QString" name="arrow_start_width"/>
                <Option value="MM" type="QString" name="arrow_start_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_start_width_unit_scale"/>
                <Option value="2" type="QString" name="arrow_type"/>
                <Option value="0.2" type="QString" name="arrow_width"/>
                <Option value="MM" type="QString" name="arrow_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_width_unit_scale"/>
                <Option value="1.44" type="QString" name="head_length"/>
                <Option value="MM" type="QString" name="head_length_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_length_unit_scale"/>
                <Option value="0.53" type="QString" name="head_thickness"/>
                <Option value="MM" type="QString" name="head_thickness_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_thickness_unit_scale"/>
                <Option value="0" type="QString" name="head_type"/>
                <Option value="1" type="QString" name="is_curved"/>
                <Option value="0" type="QString" name="is_repeated"/>
                <Option value="0" type="QString" name="offset"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_unit_scale"/>
                <Option value="0" type="QString" name="ring_filter"/>
              </Option>
              <prop k="arrow_start_width" v="0.1"/>
              <prop k="arrow_start_width_unit" v="MM"/>
              <prop k="arrow_start_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="arrow_type" v="2"/>
              <prop k="arrow_width" v="0.2"/>
              <prop k="arrow_width_unit" v="MM"/>
              <prop k="arrow_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_length" v="1.44"/>
              <prop k="head_length_unit" v="MM"/>
              <prop k="head_length_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_thickness" v="0.53"/>
              <prop k="head_thickness_unit" v="MM"/>
              <prop k="head_thickness_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_type" v="0"/>
              <prop k="is_curved" v="1"/>
              <prop k="is_repeated" v="0"/>
              <prop k="offset" v="0"/>
              <prop k="offset_unit" v="MM"/>
              <prop k="offset_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="ring_filter" v="0"/>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol alpha="1" force_rhr="0" type="fill" name="@@0@0@0" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="95,107,118,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="255,255,255,190" type="QString" name="outline_color"/>
                    <Option value="no" type="QString" name="outline_style"/>
                    <Option value="0.12" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="95,107,118,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="255,255,255,190"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0.12"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option type="Map" name="properties">
                        <Option type="Map" name="fillColor">
                          <Option value="true" type="bool" name="active"/>
                          <Option value="set_color_part(CASE WHEN &quot;time_median_s&quot; &lt;= 180 THEN '#35b3a2' WHEN &quot;time_median_s&quot; &lt;= 300 THEN '#2f8fc4' WHEN &quot;time_median_s&quot; &lt;= 600 THEN '#5a62b5' WHEN &quot;time_median_s&quot; &lt;= 900 THEN '#96277f' WHEN &quot;time_median_s&quot; IS NOT NULL THEN '#7d0a1e' END, 'alpha', CASE WHEN coalesce(@map_scale, 0) > 15000 THEN 76 ELSE 178 END)" type="QString" name="expression"/>
                          <Option value="3" type="int" name="type"/>
                        </Option>
                      </Option>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="1" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="GeometryGenerator" pass="0" enabled="1">
          <Option type="Map">
            <Option value="Line" type="QString" name="SymbolType"/>
            <Option value="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 7.1 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 4.1 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 2.805 * @mm, 1.65 * @mm),&#xa;    translate(start_point($geometry), 0.4125 * @mm, 2.64 * @mm))&#xa;END))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <prop k="SymbolType" v="Line"/>
          <prop k="geometryModifier" v="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 7.1 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 4.1 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 2.805 * @mm, 1.65 * @mm),&#xa;    translate(start_point($geometry), 0.4125 * @mm, 2.64 * @mm))&#xa;END))"/>
          <prop k="units" v="MapUnit"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol alpha="1" force_rhr="0" type="line" name="@1@0" clip_to_extent="1">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" class="ArrowLine" pass="0" enabled="1">
              <Option type="Map">
                <Option value="0.25" type="QString" name="arrow_start_width"/>
                <Option value="MM" type="QString" name="arrow_start_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_start_width_unit_scale"/>
                <Option value="2" type="QString" name="arrow_type"/>
                <Option value="0.5" type="QString" name="arrow_width"/>
                <Option value="MM" type="QString" name="arrow_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_width_unit_scale"/>
                <Option value="1.8" type="QString" name="head_length"/>
                <Option value="MM" type="QString" name="head_length_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_length_unit_scale"/>
                <Option value="0.725" type="QString" name="head_thickness"/>
                <Option value="MM" type="QString" name="head_thickness_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_thickness_unit_scale"/>
                <Option value="0" type="QString" name="head_type"/>
                <Option value="1" type="QString" name="is_curved"/>
                <Option value="0" type="QString" name="is_repeated"/>
                <Option value="0" type="QString" name="offset"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_unit_scale"/>
                <Option value="0" type="QString" name="ring_filter"/>
              </Option>
              <prop k="arrow_start_width" v="0.25"/>
              <prop k="arrow_start_width_unit" v="MM"/>
              <prop k="arrow_start_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="arrow_type" v="2"/>
              <prop k="arrow_width" v="0.5"/>
              <prop k="arrow_width_unit" v="MM"/>
              <prop k="arrow_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_length" v="1.8"/>
              <prop k="head_length_unit" v="MM"/>
              <prop k="head_length_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_thickness" v="0.725"/>
              <prop k="head_thickness_unit" v="MM"/>
              <prop k="head_thickness_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_type" v="0"/>
              <prop k="is_curved" v="1"/>
              <prop k="is_repeated" v="0"/>
              <prop k="offset" v="0"/>
              <prop k="offset_unit" v="MM"/>
              <prop k="offset_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="ring_filter" v="0"/>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol alpha="1" force_rhr="0" type="fill" name="@@1@0@0" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="95,107,118,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="255,255,255,190" type="QString" name="outline_color"/>
                    <Option value="no" type="QString" name="outline_style"/>
                    <Option value="0.12" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="95,107,118,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="255,255,255,190"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0.12"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option type="Map" name="properties">
                        <Option type="Map" name="fillColor">
                          <Option value="true" type="bool" name="active"/>
                          <Option value="set_color_part(CASE WHEN &quot;time_median_s&quot; &lt;= 180 THEN '#35b3a2' WHEN &quot;time_median_s&quot; &lt;= 300 THEN '#2f8fc4' WHEN &quot;time_median_s&quot; &lt;= 600 THEN '#5a62b5' WHEN &quot;time_median_s&quot; &lt;= 900 THEN '#96277f' WHEN &quot;time_median_s&quot; IS NOT NULL THEN '#7d0a1e' END, 'alpha', CASE WHEN coalesce(@map_scale, 0) > 15000 THEN 128 ELSE 178 END)" type="QString" name="expression"/>
                          <Option value="3" type="int" name="type"/>
                        </Option>
                      </Option>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="2" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="GeometryGenerator" pass="0" enabled="1">
          <Option type="Map">
            <Option value="Line" type="QString" name="SymbolType"/>
            <Option value="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 7.82 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 4.82 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 3.723 * @mm, 2.19 * @mm),&#xa;    translate(start_point($geometry), 0.5475 * @mm, 3.504 * @mm))&#xa;END))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <prop k="SymbolType" v="Line"/>
          <prop k="geometryModifier" v="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 7.82 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 4.82 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 3.723 * @mm, 2.19 * @mm),&#xa;    translate(start_point($geometry), 0.5475 * @mm, 3.504 * @mm))&#xa;END))"/>
          <prop k="units" v="MapUnit"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol alpha="1" force_rhr="0" type="line" name="@2@0" clip_to_extent="1">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" class="ArrowLine" pass="0" enabled="1">
              <Option type="Map">
                <Option value="0.55" type="QString" name="arrow_start_width"/>
                <Option value="MM" type="QString" name="arrow_start_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_start_width_unit_scale"/>
                <Option value="2" type="QString" name="arrow_type"/>
                <Option value="1.1" type="QString" name="arrow_width"/>
                <Option value="MM" type="QString" name="arrow_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_width_unit_scale"/>
                <Option value="2.52" type="QString" name="head_length"/>
                <Option value="MM" type="QString" name="head_length_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_length_unit_scale"/>
                <Option value="1.115" type="QString" name="head_thickness"/>
                <Option value="MM" type="QString" name="head_thickness_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_thickness_unit_scale"/>
                <Option value="0" type="QString" name="head_type"/>
                <Option value="1" type="QString" name="is_curved"/>
                <Option value="0" type="QString" name="is_repeated"/>
                <Option value="0" type="QString" name="offset"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_unit_scale"/>
                <Option value="0" type="QString" name="ring_filter"/>
              </Option>
              <prop k="arrow_start_width" v="0.55"/>
              <prop k="arrow_start_width_unit" v="MM"/>
              <prop k="arrow_start_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="arrow_type" v="2"/>
              <prop k="arrow_width" v="1.1"/>
              <prop k="arrow_width_unit" v="MM"/>
              <prop k="arrow_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_length" v="2.52"/>
              <prop k="head_length_unit" v="MM"/>
              <prop k="head_length_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_thickness" v="1.115"/>
              <prop k="head_thickness_unit" v="MM"/>
              <prop k="head_thickness_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_type" v="0"/>
              <prop k="is_curved" v="1"/>
              <prop k="is_repeated" v="0"/>
              <prop k="offset" v="0"/>
              <prop k="offset_unit" v="MM"/>
              <prop k="offset_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="ring_filter" v="0"/>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol alpha="1" force_rhr="0" type="fill" name="@@2@0@0" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="95,107,118,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="255,255,255,190" type="QString" name="outline_color"/>
                    <Option value="solid" type="QString" name="outline_style"/>
                    <Option value="0.12" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="95,107,118,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="255,255,255,190"/>
                  <prop k="outline_style" v="solid"/>
                  <prop k="outline_width" v="0.12"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option type="Map" name="properties">
                        <Option type="Map" name="fillColor">
                          <Option value="true" type="bool" name="active"/>
                          <Option value="set_color_part(CASE WHEN &quot;time_median_s&quot; &lt;= 180 THEN '#35b3a2' WHEN &quot;time_median_s&quot; &lt;= 300 THEN '#2f8fc4' WHEN &quot;time_median_s&quot; &lt;= 600 THEN '#5a62b5' WHEN &quot;time_median_s&quot; &lt;= 900 THEN '#96277f' WHEN &quot;time_median_s&quot; IS NOT NULL THEN '#7d0a1e' END, 'alpha', CASE WHEN coalesce(@map_scale, 0) > 15000 THEN 204 ELSE 204 END)" type="QString" name="expression"/>
                          <Option value="3" type="int" name="type"/>
                        </Option>
                      </Option>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="3" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="GeometryGenerator" pass="0" enabled="1">
          <Option type="Map">
            <Option value="Line" type="QString" name="SymbolType"/>
            <Option value="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 8.9 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 5.9 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 5.1 * @mm, 3 * @mm),&#xa;    translate(start_point($geometry), 0.75 * @mm, 4.8 * @mm))&#xa;END))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <prop k="SymbolType" v="Line"/>
          <prop k="geometryModifier" v="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 8.9 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 5.9 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 5.1 * @mm, 3 * @mm),&#xa;    translate(start_point($geometry), 0.75 * @mm, 4.8 * @mm))&#xa;END))"/>
          <prop k="units" v="MapUnit"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol alpha="1" force_rhr="0" type="line" name="@3@0" clip_to_extent="1">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" class="ArrowLine" pass="0" enabled="1">
              <Option type="Map">
                <Option value="1" type="QString" name="arrow_start_width"/>
                <Option value="MM" type="QString" name="arrow_start_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_start_width_unit_scale"/>
                <Option value="2" type="QString" name="arrow_type"/>
                <Option value="2" type="QString" name="arrow_width"/>
                <Option value="MM" type="QString" name="arrow_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_width_unit_scale"/>
                <Option value="3.6" type="QString" name="head_length"/>
                <Option value="MM" type="QString" name="head_length_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_length_unit_scale"/>
                <Option value="1.7" type="QString" name="head_thickness"/>
                <Option value="MM" type="QString" name="head_thickness_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_thickness_unit_scale"/>
                <Option value="0" type="QString" name="head_type"/>
                <Option value="1" type="QString" name="is_curved"/>
                <Option value="0" type="QString" name="is_repeated"/>
                <Option value="0" type="QString" name="offset"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_unit_scale"/>
                <Option value="0" type="QString" name="ring_filter"/>
              </Option>
              <prop k="arrow_start_width" v="1"/>
              <prop k="arrow_start_width_unit" v="MM"/>
              <prop k="arrow_start_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="arrow_type" v="2"/>
              <prop k="arrow_width" v="2"/>
              <prop k="arrow_width_unit" v="MM"/>
              <prop k="arrow_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_length" v="3.6"/>
              <prop k="head_length_unit" v="MM"/>
              <prop k="head_length_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_thickness" v="1.7"/>
              <prop k="head_thickness_unit" v="MM"/>
              <prop k="head_thickness_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_type" v="0"/>
              <prop k="is_curved" v="1"/>
              <prop k="is_repeated" v="0"/>
              <prop k="offset" v="0"/>
              <prop k="offset_unit" v="MM"/>
              <prop k="offset_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="ring_filter" v="0"/>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol alpha="1" force_rhr="0" type="fill" name="@@3@0@0" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="95,107,118,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="255,255,255,190" type="QString" name="outline_color"/>
                    <Option value="solid" type="QString" name="outline_style"/>
                    <Option value="0.12" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="95,107,118,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="255,255,255,190"/>
                  <prop k="outline_style" v="solid"/>
                  <prop k="outline_width" v="0.12"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option type="Map" name="properties">
                        <Option type="Map" name="fillColor">
                          <Option value="true" type="bool" name="active"/>
                          <Option value="set_color_part(CASE WHEN &quot;time_median_s&quot; &lt;= 180 THEN '#35b3a2' WHEN &quot;time_median_s&quot; &lt;= 300 THEN '#2f8fc4' WHEN &quot;time_median_s&quot; &lt;= 600 THEN '#5a62b5' WHEN &quot;time_median_s&quot; &lt;= 900 THEN '#96277f' WHEN &quot;time_median_s&quot; IS NOT NULL THEN '#7d0a1e' END, 'alpha', CASE WHEN coalesce(@map_scale, 0) > 15000 THEN 242 ELSE 242 END)" type="QString" name="expression"/>
                          <Option value="3" type="int" name="type"/>
                        </Option>
                      </Option>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="4" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="GeometryGenerator" pass="0" enabled="1">
          <Option type="Map">
            <Option value="Line" type="QString" name="SymbolType"/>
            <Option value="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 10.58 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 7.58 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 7.242 * @mm, 4.26 * @mm),&#xa;    translate(start_point($geometry), 1.065 * @mm, 6.816 * @mm))&#xa;END))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <prop k="SymbolType" v="Line"/>
          <prop k="geometryModifier" v="with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 10.58 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 7.58 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 7.242 * @mm, 4.26 * @mm),&#xa;    translate(start_point($geometry), 1.065 * @mm, 6.816 * @mm))&#xa;END))"/>
          <prop k="units" v="MapUnit"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol alpha="1" force_rhr="0" type="line" name="@4@0" clip_to_extent="1">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" class="ArrowLine" pass="0" enabled="1">
              <Option type="Map">
                <Option value="1.7" type="QString" name="arrow_start_width"/>
                <Option value="MM" type="QString" name="arrow_start_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_start_width_unit_scale"/>
                <Option value="2" type="QString" name="arrow_type"/>
                <Option value="3.4" type="QString" name="arrow_width"/>
                <Option value="MM" type="QString" name="arrow_width_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="arrow_width_unit_scale"/>
                <Option value="5.28" type="QString" name="head_length"/>
                <Option value="MM" type="QString" name="head_length_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_length_unit_scale"/>
                <Option value="2.61" type="QString" name="head_thickness"/>
                <Option value="MM" type="QString" name="head_thickness_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="head_thickness_unit_scale"/>
                <Option value="0" type="QString" name="head_type"/>
                <Option value="1" type="QString" name="is_curved"/>
                <Option value="0" type="QString" name="is_repeated"/>
                <Option value="0" type="QString" name="offset"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_unit_scale"/>
                <Option value="0" type="QString" name="ring_filter"/>
              </Option>
              <prop k="arrow_start_width" v="1.7"/>
              <prop k="arrow_start_width_unit" v="MM"/>
              <prop k="arrow_start_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="arrow_type" v="2"/>
              <prop k="arrow_width" v="3.4"/>
              <prop k="arrow_width_unit" v="MM"/>
              <prop k="arrow_width_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_length" v="5.28"/>
              <prop k="head_length_unit" v="MM"/>
              <prop k="head_length_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_thickness" v="2.61"/>
              <prop k="head_thickness_unit" v="MM"/>
              <prop k="head_thickness_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="head_type" v="0"/>
              <prop k="is_curved" v="1"/>
              <prop k="is_repeated" v="0"/>
              <prop k="offset" v="0"/>
              <prop k="offset_unit" v="MM"/>
              <prop k="offset_unit_scale" v="3x:0,0,0,0,0,0"/>
              <prop k="ring_filter" v="0"/>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol alpha="1" force_rhr="0" type="fill" name="@@4@0@0" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="95,107,118,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="255,255,255,190" type="QString" name="outline_color"/>
                    <Option value="solid" type="QString" name="outline_style"/>
                    <Option value="0.12" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="95,107,118,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="255,255,255,190"/>
                  <prop k="outline_style" v="solid"/>
                  <prop k="outline_width" v="0.12"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option type="Map" name="properties">
                        <Option type="Map" name="fillColor">
                          <Option value="true" type="bool" name="active"/>
                          <Option value="set_color_part(CASE WHEN &quot;time_median_s&quot; &lt;= 180 THEN '#35b3a2' WHEN &quot;time_median_s&quot; &lt;= 300 THEN '#2f8fc4' WHEN &quot;time_median_s&quot; &lt;= 600 THEN '#5a62b5' WHEN &quot;time_median_s&quot; &lt;= 900 THEN '#96277f' WHEN &quot;time_median_s&quot; IS NOT NULL THEN '#7d0a1e' END, 'alpha', CASE WHEN coalesce(@map_scale, 0) > 15000 THEN 255 ELSE 255 END)" type="QString" name="expression"/>
                          <Option value="3" type="int" name="type"/>
                        </Option>
                      </Option>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="5" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="SimpleLine" pass="0" enabled="1">
          <Option type="Map">
            <Option value="0" type="QString" name="align_dash_pattern"/>
            <Option value="flat" type="QString" name="capstyle"/>
            <Option value="5;2" type="QString" name="customdash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="customdash_map_unit_scale"/>
            <Option value="MM" type="QString" name="customdash_unit"/>
            <Option value="0" type="QString" name="dash_pattern_offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="dash_pattern_offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="dash_pattern_offset_unit"/>
            <Option value="0" type="QString" name="draw_inside_polygon"/>
            <Option value="bevel" type="QString" name="joinstyle"/>
            <Option value="53,179,162,255" type="QString" name="line_color"/>
            <Option value="solid" type="QString" name="line_style"/>
            <Option value="2.4" type="QString" name="line_width"/>
            <Option value="MM" type="QString" name="line_width_unit"/>
            <Option value="0" type="QString" name="offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="offset_unit"/>
            <Option value="0" type="QString" name="ring_filter"/>
            <Option value="0" type="QString" name="trim_distance_end"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_end_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_end_unit"/>
            <Option value="0" type="QString" name="trim_distance_start"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_start_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_start_unit"/>
            <Option value="0" type="QString" name="tweak_dash_pattern_on_corners"/>
            <Option value="0" type="QString" name="use_custom_dash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="width_map_unit_scale"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="53,179,162,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="6" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="SimpleLine" pass="0" enabled="1">
          <Option type="Map">
            <Option value="0" type="QString" name="align_dash_pattern"/>
            <Option value="flat" type="QString" name="capstyle"/>
            <Option value="5;2" type="QString" name="customdash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="customdash_map_unit_scale"/>
            <Option value="MM" type="QString" name="customdash_unit"/>
            <Option value="0" type="QString" name="dash_pattern_offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="dash_pattern_offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="dash_pattern_offset_unit"/>
            <Option value="0" type="QString" name="draw_inside_polygon"/>
            <Option value="bevel" type="QString" name="joinstyle"/>
            <Option value="47,143,196,255" type="QString" name="line_color"/>
            <Option value="solid" type="QString" name="line_style"/>
            <Option value="2.4" type="QString" name="line_width"/>
            <Option value="MM" type="QString" name="line_width_unit"/>
            <Option value="0" type="QString" name="offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="offset_unit"/>
            <Option value="0" type="QString" name="ring_filter"/>
            <Option value="0" type="QString" name="trim_distance_end"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_end_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_end_unit"/>
            <Option value="0" type="QString" name="trim_distance_start"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_start_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_start_unit"/>
            <Option value="0" type="QString" name="tweak_dash_pattern_on_corners"/>
            <Option value="0" type="QString" name="use_custom_dash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="width_map_unit_scale"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="47,143,196,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="7" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="SimpleLine" pass="0" enabled="1">
          <Option type="Map">
            <Option value="0" type="QString" name="align_dash_pattern"/>
            <Option value="flat" type="QString" name="capstyle"/>
            <Option value="5;2" type="QString" name="customdash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="customdash_map_unit_scale"/>
            <Option value="MM" type="QString" name="customdash_unit"/>
            <Option value="0" type="QString" name="dash_pattern_offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="dash_pattern_offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="dash_pattern_offset_unit"/>
            <Option value="0" type="QString" name="draw_inside_polygon"/>
            <Option value="bevel" type="QString" name="joinstyle"/>
            <Option value="90,98,181,255" type="QString" name="line_color"/>
            <Option value="solid" type="QString" name="line_style"/>
            <Option value="2.4" type="QString" name="line_width"/>
            <Option value="MM" type="QString" name="line_width_unit"/>
            <Option value="0" type="QString" name="offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="offset_unit"/>
            <Option value="0" type="QString" name="ring_filter"/>
            <Option value="0" type="QString" name="trim_distance_end"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_end_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_end_unit"/>
            <Option value="0" type="QString" name="trim_distance_start"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_start_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_start_unit"/>
            <Option value="0" type="QString" name="tweak_dash_pattern_on_corners"/>
            <Option value="0" type="QString" name="use_custom_dash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="width_map_unit_scale"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="90,98,181,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="8" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="SimpleLine" pass="0" enabled="1">
          <Option type="Map">
            <Option value="0" type="QString" name="align_dash_pattern"/>
            <Option value="flat" type="QString" name="capstyle"/>
            <Option value="5;2" type="QString" name="customdash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="customdash_map_unit_scale"/>
            <Option value="MM" type="QString" name="customdash_unit"/>
            <Option value="0" type="QString" name="dash_pattern_offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="dash_pattern_offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="dash_pattern_offset_unit"/>
            <Option value="0" type="QString" name="draw_inside_polygon"/>
            <Option value="bevel" type="QString" name="joinstyle"/>
            <Option value="150,39,127,255" type="QString" name="line_color"/>
            <Option value="solid" type="QString" name="line_style"/>
            <Option value="2.4" type="QString" name="line_width"/>
            <Option value="MM" type="QString" name="line_width_unit"/>
            <Option value="0" type="QString" name="offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="offset_unit"/>
            <Option value="0" type="QString" name="ring_filter"/>
            <Option value="0" type="QString" name="trim_distance_end"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_end_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_end_unit"/>
            <Option value="0" type="QString" name="trim_distance_start"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_start_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_start_unit"/>
            <Option value="0" type="QString" name="tweak_dash_pattern_on_corners"/>
            <Option value="0" type="QString" name="use_custom_dash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="width_map_unit_scale"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="150,39,127,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol alpha="1" force_rhr="0" type="line" name="9" clip_to_extent="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" class="SimpleLine" pass="0" enabled="1">
          <Option type="Map">
            <Option value="0" type="QString" name="align_dash_pattern"/>
            <Option value="flat" type="QString" name="capstyle"/>
            <Option value="5;2" type="QString" name="customdash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="customdash_map_unit_scale"/>
            <Option value="MM" type="QString" name="customdash_unit"/>
            <Option value="0" type="QString" name="dash_pattern_offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="dash_pattern_offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="dash_pattern_offset_unit"/>
            <Option value="0" type="QString" name="draw_inside_polygon"/>
            <Option value="bevel" type="QString" name="joinstyle"/>
            <Option value="125,10,30,255" type="QString" name="line_color"/>
            <Option value="solid" type="QString" name="line_style"/>
            <Option value="2.4" type="QString" name="line_width"/>
            <Option value="MM" type="QString" name="line_width_unit"/>
            <Option value="0" type="QString" name="offset"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
            <Option value="MM" type="QString" name="offset_unit"/>
            <Option value="0" type="QString" name="ring_filter"/>
            <Option value="0" type="QString" name="trim_distance_end"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_end_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_end_unit"/>
            <Option value="0" type="QString" name="trim_distance_start"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="trim_distance_start_map_unit_scale"/>
            <Option value="MM" type="QString" name="trim_distance_start_unit"/>
            <Option value="0" type="QString" name="tweak_dash_pattern_on_corners"/>
            <Option value="0" type="QString" name="use_custom_dash"/>
            <Option value="3x:0,0,0,0,0,0" type="QString" name="width_map_unit_scale"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="125,10,30,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="0" asc="1">"transfers"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="sijeong">
      <rule filter="&quot;transfers&quot; >= 100" key="sijeong.0" scalemaxdenom="12000">
        <settings calloutType="simple">
          <text-style fontUnderline="0" fontSize="8" textOpacity="1" capitalization="0" textColor="34,48,60,255" isExpression="1" fontItalic="0" fontWeight="75" fontWordSpacing="0" textOrientation="horizontal" multilineHeight="0.75" fieldName="format_number(&quot;transfers&quot;, 0)" fontFamily="Malgun Gothic" useSubstitutions="0" fontKerning="1" fontSizeMapUnitScale="3x:0,0,0,0,0,0" namedStyle="" fontStrikeout="0" previewBkgrdColor="255,255,255,255" allowHtml="0" fontSizeUnit="Point" legendString="Aa" blendMode="0" fontLetterSpacing="0">
            <families>
              <family name="Malgun Gothic"/>
              <family name="Noto Sans CJK KR"/>
              <family name="NanumGothic"/>
              <family name="Apple SD Gothic Neo"/>
              <family name="sans-serif"/>
            </families>
            <text-buffer bufferSizeUnits="MM" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferColor="255,255,255,255" bufferOpacity="0.92000000000000004" bufferJoinStyle="128" bufferNoFill="1" bufferDraw="1" bufferSize="0.90000000000000002" bufferBlendMode="0"/>
            <text-mask maskEnabled="0" maskType="0" maskedSymbolLayers="" maskOpacity="1" maskSizeUnits="MM" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskJoinStyle="128" maskSize="1.5"/>
            <background shapeRadiiX="0" shapeSizeUnit="MM" shapeOffsetY="0" shapeSizeType="0" shapeBlendMode="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeX="0" shapeOffsetX="0" shapeRotation="0" shapeRadiiY="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeSizeY="0" shapeFillColor="255,255,255,255" shapeBorderWidth="0" shapeBorderWidthUnit="MM" shapeJoinStyle="64" shapeSVGFile="" shapeDraw="0" shapeOpacity="1" shapeRadiiUnit="MM" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderColor="128,128,128,255" shapeOffsetUnit="MM" shapeType="0" shapeRotationType="0">
              <symbol alpha="1" force_rhr="0" type="fill" name="fillSymbol" clip_to_extent="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option value="" type="QString" name="name"/>
                    <Option name="properties"/>
                    <Option value="collection" type="QString" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer locked="0" class="SimpleFill" pass="0" enabled="1">
                  <Option type="Map">
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                    <Option value="255,255,255,255" type="QString" name="color"/>
                    <Option value="bevel" type="QString" name="joinstyle"/>
                    <Option value="0,0" type="QString" name="offset"/>
                    <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                    <Option value="MM" type="QString" name="offset_unit"/>
                    <Option value="128,128,128,255" type="QString" name="outline_color"/>
                    <Option value="no" type="QString" name="outline_style"/>
                    <Option value="0" type="QString" name="outline_width"/>
                    <Option value="MM" type="QString" name="outline_width_unit"/>
                    <Option value="solid" type="QString" name="style"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="255,255,255,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="128,128,128,255"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option value="" type="QString" name="name"/>
                      <Option name="properties"/>
                      <Option value="collection" type="QString" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowRadiusAlphaOnly="0" shadowRadius="1.5" shadowOffsetUnit="MM" shadowRadiusUnit="MM" shadowUnder="0" shadowOffsetDist="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowScale="100" shadowDraw="0" shadowOpacity="0.69999999999999996" shadowBlendMode="6" shadowOffsetAngle="135" shadowOffsetGlobal="1" shadowColor="0,0,0,255"/>
            <dd_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format wrapChar="" autoWrapLength="0" useMaxLineLengthForAutoWrap="1" placeDirectionSymbol="0" rightDirectionSymbol=">" multilineAlign="3" leftDirectionSymbol="&lt;" addDirectionSymbol="0" reverseDirectionSymbol="0" plussign="0" formatNumbers="0" decimals="3"/>
          <placement preserveRotation="1" repeatDistanceUnits="MM" rotationUnit="AngleDegrees" layerType="UnknownGeometry" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" polygonPlacementFlags="2" offsetUnits="MM" overrunDistance="0" centroidWhole="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" geometryGenerator="point_n(with_variable('mm', (coalesce(@map_scale, 50000) / 1000),&#xa;with_variable('length', distance(start_point($geometry), end_point($geometry)),&#xa;CASE WHEN @length > 0.5 THEN&#xa;  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),&#xa;  with_variable('half', CASE WHEN @length > 10.58 * @mm THEN @length / 2 - @mm&#xa;                             ELSE max(@length, 7.58 * @mm) / 2 END,&#xa;  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),&#xa;  make_line(&#xa;    project(@middle, @half, @azimuth + pi()),&#xa;    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),&#xa;    project(@middle, @half, @azimuth)))))&#xa;ELSE&#xa;  make_line(&#xa;    start_point($geometry),&#xa;    translate(start_point($geometry), 7.242 * @mm, 4.26 * @mm),&#xa;    translate(start_point($geometry), 1.065 * @mm, 6.816 * @mm))&#xa;END)), 2)" offsetType="0" distUnits="MM" geometryGeneratorEnabled="1" placementFlags="10" fitInPolygonOnly="0" geometryGeneratorType="PointGeometry" maxCurvedCharAngleOut="-25" placement="1" repeatDistance="0" quadOffset="4" dist="0" lineAnchorClipping="0" centroidInside="0" lineAnchorPercent="0.5" lineAnchorType="0" xOffset="0" priority="5" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" rotationAngle="0" yOffset="0" distMapUnitScale="3x:0,0,0,0,0,0" maxCurvedCharAngleIn="25"/>
          <rendering displayAll="0" scaleMin="0" obstacle="1" fontMaxPixelSize="10000" upsidedownLabels="0" minFeatureSize="0" fontMinPixelSize="0" scaleVisibility="0" fontLimitPixelSize="0" mergeLines="0" zIndex="0" obstacleType="1" labelPerPart="0" limitNumLabels="0" obstacleFactor="1" maxNumLabels="2000" scaleMax="0" unplacedVisibility="0" drawLabels="1"/>
          <dd_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option type="Map" name="properties">
                <Option type="Map" name="Priority">
                  <Option value="true" type="bool" name="active"/>
                  <Option value="scale_linear(&quot;transfers&quot;, minimum(&quot;transfers&quot;), maximum(&quot;transfers&quot;), 2, 10)" type="QString" name="expression"/>
                  <Option value="3" type="int" name="type"/>
                </Option>
                <Option type="Map" name="ZIndex">
                  <Option value="true" type="bool" name="active"/>
                  <Option value="&quot;transfers&quot;" type="QString" name="expression"/>
                  <Option value="3" type="int" name="type"/>
                </Option>
              </Option>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option value="pole_of_inaccessibility" type="QString" name="anchorPoint"/>
              <Option value="0" type="int" name="blendMode"/>
              <Option type="Map" name="ddProperties">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
              <Option value="false" type="bool" name="drawToAllParts"/>
              <Option value="0" type="QString" name="enabled"/>
              <Option value="point_on_exterior" type="QString" name="labelAnchorPoint"/>
              <Option value="&lt;symbol alpha=&quot;1&quot; force_rhr=&quot;0&quot; type=&quot;line&quot; name=&quot;symbol&quot; clip_to_extent=&quot;1&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option value=&quot;&quot; type=&quot;QString&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option value=&quot;collection&quot; type=&quot;QString&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer locked=&quot;0&quot; class=&quot;SimpleLine&quot; pass=&quot;0&quot; enabled=&quot;1&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;align_dash_pattern&quot;/>&lt;Option value=&quot;square&quot; type=&quot;QString&quot; name=&quot;capstyle&quot;/>&lt;Option value=&quot;5;2&quot; type=&quot;QString&quot; name=&quot;customdash&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;customdash_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot;/>&lt;Option value=&quot;bevel&quot; type=&quot;QString&quot; name=&quot;joinstyle&quot;/>&lt;Option value=&quot;60,60,60,255&quot; type=&quot;QString&quot; name=&quot;line_color&quot;/>&lt;Option value=&quot;solid&quot; type=&quot;QString&quot; name=&quot;line_style&quot;/>&lt;Option value=&quot;0.3&quot; type=&quot;QString&quot; name=&quot;line_width&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;line_width_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;offset&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;offset_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;ring_filter&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;trim_distance_end&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;trim_distance_start&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot;/>&lt;Option value=&quot;MM&quot; type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot;/>&lt;Option value=&quot;0&quot; type=&quot;QString&quot; name=&quot;use_custom_dash&quot;/>&lt;Option value=&quot;3x:0,0,0,0,0,0&quot; type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option value=&quot;&quot; type=&quot;QString&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option value=&quot;collection&quot; type=&quot;QString&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>" type="QString" name="lineSymbol"/>
              <Option value="0" type="double" name="minLength"/>
              <Option value="3x:0,0,0,0,0,0" type="QString" name="minLengthMapUnitScale"/>
              <Option value="MM" type="QString" name="minLengthUnit"/>
              <Option value="0" type="double" name="offsetFromAnchor"/>
              <Option value="3x:0,0,0,0,0,0" type="QString" name="offsetFromAnchorMapUnitScale"/>
              <Option value="MM" type="QString" name="offsetFromAnchorUnit"/>
              <Option value="0" type="double" name="offsetFromLabel"/>
              <Option value="3x:0,0,0,0,0,0" type="QString" name="offsetFromLabelMapUnitScale"/>
              <Option value="MM" type="QString" name="offsetFromLabelUnit"/>
            </Option>
          </callout>
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field configurationFlags="None" name="from_route"/>
    <field configurationFlags="None" name="to_route"/>
    <field configurationFlags="None" name="from_stop"/>
    <field configurationFlags="None" name="to_stop"/>
    <field configurationFlags="None" name="transfers"/>
    <field configurationFlags="None" name="time_median_s"/>
    <field configurationFlags="None" name="time_p90_s"/>
    <field configurationFlags="None" name="walk_median_m"/>
  </fieldConfiguration>
  <aliases>
    <alias field="from_route" index="0" name="From route"/>
    <alias field="to_route" index="1" name="To route"/>
    <alias field="from_stop" index="2" name="Alighting stop"/>
    <alias field="to_stop" index="3" name="Boarding stop"/>
    <alias field="transfers" index="4" name="Transfers"/>
    <alias field="time_median_s" index="5" name="Transfer time, median (s)"/>
    <alias field="time_p90_s" index="6" name="Transfer time, 90th percentile (s)"/>
    <alias field="walk_median_m" index="7" name="Walk, median (m)"/>
  </aliases>
  <defaults>
    <default field="from_route" expression="" applyOnUpdate="0"/>
    <default field="to_route" expression="" applyOnUpdate="0"/>
    <default field="from_stop" expression="" applyOnUpdate="0"/>
    <default field="to_stop" expression="" applyOnUpdate="0"/>
    <default field="transfers" expression="" applyOnUpdate="0"/>
    <default field="time_median_s" expression="" applyOnUpdate="0"/>
    <default field="time_p90_s" expression="" applyOnUpdate="0"/>
    <default field="walk_median_m" expression="" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint notnull_strength="0" unique_strength="0" field="from_route" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="to_route" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="from_stop" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="to_stop" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="transfers" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="time_median_s" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="time_p90_s" exp_strength="0" constraints="0"/>
    <constraint notnull_strength="0" unique_strength="0" field="walk_median_m" exp_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="from_route" exp=""/>
    <constraint desc="" field="to_route" exp=""/>
    <constraint desc="" field="from_stop" exp=""/>
    <constraint desc="" field="to_stop" exp=""/>
    <constraint desc="" field="transfers" exp=""/>
    <constraint desc="" field="time_median_s" exp=""/>
    <constraint desc="" field="time_p90_s" exp=""/>
    <constraint desc="" field="walk_median_m" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Transfer flows&lt;/b>&lt;table>[% CASE WHEN "from_route" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">From route&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("from_route"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "to_route" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">To route&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("to_route"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "from_stop" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Alighting stop&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("from_stop"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "to_stop" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Boarding stop&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("to_stop"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "transfers" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Transfers&lt;/td>&lt;td align="right">&lt;b>' || format_number("transfers", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "time_median_s" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Transfer time, median (s)&lt;/td>&lt;td align="right">&lt;b>' || format_number("time_median_s", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "time_p90_s" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Transfer time, 90th percentile (s)&lt;/td>&lt;td align="right">&lt;b>' || format_number("time_p90_s", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "walk_median_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="color:#5f6b76;padding-right:10px">Walk, median (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("walk_median_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>1</layerGeometryType>
</qgis>
